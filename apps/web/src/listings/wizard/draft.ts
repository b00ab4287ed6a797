import type { AttachmentStage, ListingBodyFieldsFragment, ListingEditInput, PriceKind, Readiness } from '../../api/generated/graphql.js';
import { readAmount, typedAmount } from '../../formats/money-text.js';

/** A listing as it is being written; amounts as typed. */
export interface Draft {
  rightIds: string[];
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  priceKind: PriceKind;
  price: string;
  priceMax: string;
  minimumPrice: string;
  termDays: number;
  documents: boolean;
  knowHow: boolean;
  training: boolean;
  deliveryNote: string;
  evidenceOfUse: string;
  readiness: Readiness;
  applicationField: string;
  products: string;
  industryCode: string;
  attachments: DraftAttachment[];
}

export interface DraftAttachment {
  fileId: string;
  fileName: string;
  size: number;
  stage: AttachmentStage;
}

export const emptyDraft: Draft = {
  rightIds: [],
  title: '',
  titleEn: '',
  summary: '',
  summaryEn: '',
  priceKind: 'NEGOTIABLE',
  price: '',
  priceMax: '',
  minimumPrice: '',
  termDays: 28,
  documents: true,
  knowHow: false,
  training: false,
  deliveryNote: '',
  evidenceOfUse: '',
  readiness: 'PROTOTYPE',
  applicationField: '',
  products: '',
  industryCode: '',
  attachments: [],
};

/** What the exchange holds, as a draft to go on writing. */
export function draftOf(listing: ListingBodyFieldsFragment): Draft {
  return {
    rightIds: listing.rights.map((right) => right.id),
    title: listing.title,
    titleEn: listing.titleEn ?? '',
    summary: listing.summary,
    summaryEn: listing.summaryEn ?? '',
    priceKind: listing.price.kind,
    price: typedAmount(listing.price.amount?.amount ?? ''),
    priceMax: typedAmount(listing.price.amountMax?.amount ?? ''),
    minimumPrice: typedAmount(listing.minimumPrice?.amount ?? ''),
    termDays: listing.termDays,
    documents: listing.delivery.documents,
    knowHow: listing.delivery.knowHow,
    training: listing.delivery.training,
    deliveryNote: listing.delivery.note ?? '',
    evidenceOfUse: listing.evidenceOfUse ?? '',
    readiness: listing.readiness,
    applicationField: listing.applicationField ?? '',
    products: listing.products ?? '',
    industryCode: listing.industry?.symbol ?? '',
    attachments: listing.attachments.map(({ id, fileName, size, stage }) => ({ fileId: id, fileName, size, stage: stage ?? 'PUBLIC' })),
  };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function moneyOrNull(typed: string): { amount: string; currency: string } | null {
  const amount = readAmount(typed);
  return amount === null ? null : { amount, currency: 'CNY' };
}

/** The draft as the exchange takes it; amounts only where the kind of price has them. */
export function detailsOf(draft: Draft): Omit<ListingEditInput, 'listingId'> {
  const { priceKind } = draft;
  return {
    title: draft.title.trim(),
    titleEn: textOrNull(draft.titleEn),
    summary: draft.summary.trim(),
    summaryEn: textOrNull(draft.summaryEn),
    priceKind,
    price: priceKind === 'ON_REQUEST' ? null : moneyOrNull(draft.price),
    priceMax: priceKind === 'NEGOTIABLE' ? moneyOrNull(draft.priceMax) : null,
    minimumPrice: priceKind === 'FIXED' ? null : moneyOrNull(draft.minimumPrice),
    termDays: draft.termDays,
    documents: draft.documents,
    knowHow: draft.knowHow,
    training: draft.training,
    deliveryNote: textOrNull(draft.deliveryNote),
    evidenceOfUse: textOrNull(draft.evidenceOfUse),
    readiness: draft.readiness,
    applicationField: textOrNull(draft.applicationField),
    products: textOrNull(draft.products),
    industryCode: textOrNull(draft.industryCode),
    attachments: draft.attachments.map(({ fileId, stage }) => ({ fileId, stage })),
  };
}
