import { addDays, chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { listingTermRules } from './listing-term-rules.js';
import type { ListingTermRule, SellerKind } from './listing-term-rules.js';
import { marketRefusals } from './market-refusals.js';

/** The kind of seller of an organisation, as far as the register of organisations tells it. */
export function sellerKindOf(organisationKind: string): SellerKind {
  return organisationKind === 'UNIVERSITY' ? 'UNIVERSITY' : 'PRIVATE';
}

/**
 * The rule that governs a listing submitted on a day: the latest version for the kind of seller.
 *
 * @throws RangeError when no rule governs the kind of seller on that day (a gap in the configuration)
 */
export function listingTermRule(sellerKind: SellerKind, onDay: IsoDate, rules: readonly ListingTermRule[] = listingTermRules): ListingTermRule {
  const rule = rules
    .filter((candidate) => candidate.sellerKind === sellerKind && candidate.validFrom <= onDay && candidate.later === undefined)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  if (!rule) throw new RangeError(`no listing term for ${sellerKind} on ${onDay}`);
  return rule;
}

/** @throws Refusal LISTING_TERM_OUT_OF_RANGE naming the range and its source */
export function checkListingTerm(termDays: number, rule: ListingTermRule): void {
  if (Number.isInteger(termDays) && termDays >= rule.leastDays && termDays <= rule.mostDays) return;
  throw marketRefusals.refuse('LISTING_TERM_OUT_OF_RANGE', {
    path: ['input', 'termDays'],
    params: { least: rule.leastDays, most: rule.mostDays, source: rule.source },
  });
}

/**
 * The end, exclusive, of a term of whole days that begins at a moment: the first day does not count and the last counts
 * until midnight in China (民法典 Art. 201 and 203).
 */
export function endOfTerm(begin: Date, days: number): Date {
  return new Date(`${addDays(chinaDate(begin), days + 1)}T00:00:00+08:00`);
}
