import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { changeListing } from './change-listing.js';
import { sellerActs } from './established.js';
import { demandOwn, lockListing } from './lock-listing.js';
import { nextListingState } from './next-listing-state.js';

/** Refusals of {@link RecallListing}. */
export const recallListingCodes = [...memberCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/** Takes a listing back from review, to work on it; its rights are free again. */
@Injectable()
export class RecallListing {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link recallListingCodes} */
  run(caller: Caller, input: { readonly listingId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterAsMember(tx, caller, 'market.listing.write');
      const locked = await lockListing(tx, input.listingId);
      demandOwn(locked, organisationId);
      const state = nextListingState(locked.state, 'RECALL', sellerActs, caller.locale);
      await changeListing(tx, locked.listing.id, { state, submittedAt: null }, { action: 'listing.recall' });
      await tx.emit({ topic: 'market.listing-recalled', payload: { listingId: locked.listing.id } });
    });
  }
}
