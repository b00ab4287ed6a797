import { Injectable } from '@nestjs/common';
import { enterVerified, verifiedCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { sellerActs } from './established.js';
import { demandOwn, lockListingWithRights } from './lock-listing.js';
import { nextListingState } from './next-listing-state.js';
import { submissionCodes, submitForReview } from './submit-for-review.js';

/** Refusals of {@link SubmitListing}. */
export const submitListingCodes = [...verifiedCodes, ...submissionCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/** Hands a draft to the centre for review; its rights are taken up from here. */
@Injectable()
export class SubmitListing {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link submitListingCodes} */
  run(caller: Caller, input: { readonly listingId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterVerified(tx, caller, 'market.listing.write');
      const locked = await lockListingWithRights(tx, input.listingId);
      demandOwn(locked, organisationId);
      const state = nextListingState(locked.state, 'SUBMIT', sellerActs, caller.locale);
      await submitForReview(tx, caller, locked.listing, locked.rightIds, { state, version: locked.listing.version, action: 'listing.submit' });
    });
  }
}
