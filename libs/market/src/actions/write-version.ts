import type { StoredFiles, Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { ListingAttachmentEntity } from '../data/listing-attachment.entity.js';
import type { ListingEntity } from '../data/listing.entity.js';
import { ListingVersionEntity } from '../data/listing-version.entity.js';
import { writeMinimumPrice } from '../data/minimum-price.js';
import {
  checkAskedPrice,
  checkListingTerm,
  listingTermRule,
  marketRefusals,
  MAX_ATTACHMENTS,
  optionalText,
  priceRefusalCodes,
  requiredText,
  sellerKindOf,
} from '../rules/index.js';
import type { ListingContent } from '../rules/index.js';
import { industryCodes, readIndustry } from './read-industry.js';

/** Refusals of {@link writeVersion}. */
export const contentCodes = [
  ...priceRefusalCodes,
  ...industryCodes,
  'AMOUNT_MALFORMED',
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG',
  'LISTING_TERM_OUT_OF_RANGE',
  'FILE_UNKNOWN',
  'TOO_MANY_ATTACHMENTS',
] as const;

/**
 * Writes the content of the version that a listing works on, in place of what it had.
 *
 * @param sellerKind kind of the selling organisation, which decides the term
 * @param note what the seller says of an amendment
 * @throws Refusal naming the field that is at fault
 */
export async function writeVersion(
  tx: Tx,
  files: StoredFiles,
  listing: Pick<ListingEntity, 'id' | 'version'>,
  content: ListingContent,
  sellerKind: string,
  note?: string | null,
): Promise<void> {
  const { price } = content;
  checkAskedPrice(price);
  checkListingTerm(content.termDays, listingTermRule(sellerKindOf(sellerKind), chinaDate(tx.now)));
  const key = { listingId: listing.id, version: listing.version };
  const known = await tx.manager.findOneBy(ListingVersionEntity, key);
  const row = {
    title: requiredText('title', content.title),
    titleEn: optionalText('titleEn', content.titleEn),
    summary: requiredText('summary', content.summary),
    summaryEn: optionalText('summaryEn', content.summaryEn),
    priceKind: price.kind,
    priceFen: price.amount?.minor ?? null,
    priceMaxFen: price.amountMax?.minor ?? null,
    termDays: content.termDays,
    documents: content.documents,
    knowHow: content.knowHow,
    training: content.training,
    deliveryNote: optionalText('deliveryNote', content.deliveryNote),
    evidenceOfUse: optionalText('evidenceOfUse', content.evidenceOfUse),
    readiness: content.readiness,
    applicationField: optionalText('applicationField', content.applicationField),
    products: optionalText('products', content.products),
    industryCode: readIndustry(content.industryCode),
    note: note === undefined ? (known?.note ?? null) : note,
  };
  if (known) await tx.manager.update(ListingVersionEntity, key, row);
  else await tx.manager.insert(ListingVersionEntity, { ...key, ...row, publishedAt: null });
  await writeAttachments(tx, files, key, content.attachments);
  await writeMinimumPrice(tx, listing.id, listing.version, price.minimum);
}

async function writeAttachments(
  tx: Tx,
  files: StoredFiles,
  key: { readonly listingId: string; readonly version: number },
  attachments: ListingContent['attachments'],
): Promise<void> {
  const path = ['input', 'attachments'];
  if (attachments.length > MAX_ATTACHMENTS) throw marketRefusals.refuse('TOO_MANY_ATTACHMENTS', { path, params: { most: MAX_ATTACHMENTS } });
  const byFile = new Map(attachments.map((attachment) => [attachment.fileId, attachment.stage]));
  await files.demandOwn(tx, [...byFile.keys()], path);
  await tx.manager.delete(ListingAttachmentEntity, key);
  if (byFile.size > 0) {
    await tx.manager.insert(
      ListingAttachmentEntity,
      [...byFile].map(([fileId, stage], position) => ({ ...key, fileId, stage, position })),
    );
  }
}
