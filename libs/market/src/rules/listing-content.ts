import type { AskedPrice } from './listing-price.js';
import type { AttachmentStage } from './attachment-stage.js';
import { marketRefusals } from './market-refusals.js';

/** How a listing trades. Licences and bidding follow. */
export type ListingMode = 'SALE';

/** Every mode. */
export const listingModes: readonly ListingMode[] = ['SALE'];

/** How ripe the technology is. */
export type Readiness = 'CONCEPT' | 'LABORATORY' | 'PROTOTYPE' | 'PILOT' | 'PRODUCTION';

/** Every degree of readiness, rising. */
export const readinessDegrees: readonly Readiness[] = ['CONCEPT', 'LABORATORY', 'PROTOTYPE', 'PILOT', 'PRODUCTION'];

/** What a seller says of what he offers: one version of a listing. */
export interface ListingContent {
  readonly title: string;
  readonly titleEn: string | null;
  readonly summary: string;
  readonly summaryEn: string | null;
  readonly price: AskedPrice;
  readonly termDays: number;
  readonly documents: boolean;
  readonly knowHow: boolean;
  readonly training: boolean;
  readonly deliveryNote: string | null;
  readonly evidenceOfUse: string | null;
  readonly readiness: Readiness;
  readonly applicationField: string | null;
  readonly products: string | null;
  /** GB/T 4754 code. */
  readonly industryCode: string | null;
  readonly attachments: readonly { readonly fileId: string; readonly stage: AttachmentStage }[];
}

/** Most rights of one listing. */
export const MAX_RIGHTS = 50;

/** Most questions of one buyer on one listing that await an answer. */
export const MAX_OPEN_QUESTIONS = 5;

/** Most searches that one person keeps. */
export const MAX_SAVED_SEARCHES = 50;

/** Longest texts, in characters; also CHECKs of the table. */
export const textLimits = {
  title: 200,
  titleEn: 400,
  summary: 5000,
  summaryEn: 10_000,
  deliveryNote: 2000,
  evidenceOfUse: 5000,
  applicationField: 500,
  products: 1000,
  note: 500,
  reason: 500,
  question: 1000,
  answer: 2000,
  terms: 2000,
  searchName: 60,
} as const;

/** A field with a limit. */
export type LimitedText = keyof typeof textLimits;

/**
 * Tidies a text that must be there.
 *
 * @throws Refusal TEXT_REQUIRED or TEXT_TOO_LONG at the field
 */
export function requiredText(field: LimitedText, text: string, path: readonly string[] = ['input', field]): string {
  const tidy = optionalText(field, text, path);
  if (tidy === null) throw marketRefusals.refuse(field === 'reason' ? 'LISTING_REASON_REQUIRED' : 'TEXT_REQUIRED', { path });
  return tidy;
}

/**
 * Tidies a text that may be missing: no blanks around it, none instead of empty, no control characters.
 *
 * @throws Refusal TEXT_TOO_LONG at the field
 */
export function optionalText(field: LimitedText, text: string | null | undefined, path: readonly string[] = ['input', field]): string | null {
  const tidy = (text ?? '').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').trim();
  const most = textLimits[field];
  if ([...tidy].length > most) throw marketRefusals.refuse('TEXT_TOO_LONG', { path, params: { most } });
  return tidy === '' ? null : tidy;
}
