import { MoneyInput } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import type { ListingContent } from '../rules/index.js';
import type { ListingDetailsInput } from './listing.inputs.js';

function money(input: MoneyInput | null | undefined, field: string): Money | null {
  return input ? MoneyInput.read(input, ['input', field]) : null;
}

/**
 * The content of a listing as the actions take it.
 *
 * @throws Refusal AMOUNT_MALFORMED
 */
export function readContent(input: ListingDetailsInput): ListingContent {
  return {
    title: input.title,
    titleEn: input.titleEn ?? null,
    summary: input.summary,
    summaryEn: input.summaryEn ?? null,
    price: {
      kind: input.priceKind,
      amount: money(input.price, 'price'),
      amountMax: money(input.priceMax, 'priceMax'),
      minimum: money(input.minimumPrice, 'minimumPrice'),
    },
    termDays: input.termDays,
    documents: input.documents,
    knowHow: input.knowHow,
    training: input.training,
    deliveryNote: input.deliveryNote ?? null,
    evidenceOfUse: input.evidenceOfUse ?? null,
    readiness: input.readiness,
    applicationField: input.applicationField ?? null,
    products: input.products ?? null,
    industryCode: input.industryCode ?? null,
    attachments: (input.attachments ?? []).map(({ fileId, stage }) => ({ fileId, stage })),
  };
}
