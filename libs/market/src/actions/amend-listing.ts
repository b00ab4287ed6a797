import { Injectable } from '@nestjs/common';
import { enterVerified, verifiedCodes } from '@haihe/identity';
import { actorOf, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { requiredText } from '../rules/index.js';
import type { ListingContent } from '../rules/index.js';
import { closeOffers, lockOpenOffers } from './close-offers.js';
import { sellerActs } from './established.js';
import { demandOwn, lockListingWithRights } from './lock-listing.js';
import { nextListingState } from './next-listing-state.js';
import { submissionCodes, submitForReview } from './submit-for-review.js';
import { contentCodes, writeVersion } from './write-version.js';

/** Refusals of {@link AmendListing}. */
export const amendListingCodes = [...verifiedCodes, ...contentCodes, ...submissionCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/**
 * Changes a published or expired listing: the new version goes to review at once and the old one leaves the market. Offers
 * were made on what the old version said, so they end.
 */
@Injectable()
export class AmendListing {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal one of {@link amendListingCodes} */
  run(caller: Caller, input: { readonly listingId: string; readonly note: string; readonly content: ListingContent }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterVerified(tx, caller, 'market.listing.write');
      const locked = await lockListingWithRights(tx, input.listingId);
      demandOwn(locked, organisationId);
      const { listing, rightIds } = locked;
      const state = nextListingState(locked.state, 'AMEND', sellerActs, caller.locale);
      const note = requiredText('note', input.note);
      const version = listing.version + 1;
      const offers = await lockOpenOffers(tx, listing.id);
      await writeVersion(tx, this.files, { id: listing.id, version }, input.content, caller.acting?.kind ?? '', note);
      await submitForReview(tx, caller, listing, rightIds, { state, version, action: 'listing.amend' });
      await closeOffers(tx, listing, offers);
    });
  }
}
