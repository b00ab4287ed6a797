import { notify } from '@haihe/identity';
import type { Caller, Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { factsForTrading } from '@haihe/registry';
import { rivalListing } from '../data/listing-rights.js';
import type { ListingEntity } from '../data/listing.entity.js';
import { marketRefusals } from '../rules/index.js';
import type { ListingState } from '../rules/index.js';
import { changeListing } from './change-listing.js';
import { demandSaleable, summaryOf } from './check-rights-for-sale.js';
import { links } from './links.js';
import { marketNotices } from './market-notices.js';
import { organisationNames } from './organisation-names.js';

/** Refusals of {@link submitForReview}. */
export const submissionCodes = ['LISTING_CHECKS_FAILED', 'RIGHT_ALREADY_LISTED'] as const;

/**
 * Hands a listing to the centre: checks its rights, takes them up and tells the reviewers. The transaction holds the
 * rights and the listing.
 *
 * @param state what the listing becomes, by its table
 * @throws Refusal one of {@link submissionCodes}
 */
export async function submitForReview(
  tx: Tx,
  caller: Caller,
  listing: ListingEntity,
  rightIds: readonly string[],
  submission: { readonly state: ListingState; readonly version: number; readonly action: string },
): Promise<void> {
  const checks = await demandSaleable(tx, rightIds, listing.sellerOrganisationId, caller.locale);
  const rival = await rivalListing(tx, listing.id);
  if (rival) {
    const known = (await factsForTrading(tx, [rival.rightId], chinaDate(tx.now))).get(rival.rightId);
    throw marketRefusals.refuse('RIGHT_ALREADY_LISTED', { params: { number: known?.right.displayNumber ?? '', reference: rival.reference } });
  }
  const { state, version, action } = submission;
  await changeListing(tx, listing.id, { state, version, stateReason: null, submittedAt: tx.now, closedAt: null }, { action, detail: { version, checks: summaryOf(checks) } });
  await tx.emit({ topic: 'market.listing-submitted', payload: { listingId: listing.id, version } });
  const names = await organisationNames(tx, [listing.sellerOrganisationId]);
  await notify(tx, {
    centre: true,
    permission: 'market.listing.review',
    kind: marketNotices['market.listing-submitted'],
    params: { seller: names.get(listing.sellerOrganisationId) ?? '', reference: listing.reference },
    link: links.listing(listing.id),
  });
}
