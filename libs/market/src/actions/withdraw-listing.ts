import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { requiredText } from '../rules/index.js';
import { changeListing } from './change-listing.js';
import { closeOffers, lockOpenOffers } from './close-offers.js';
import { sellerActs } from './established.js';
import { demandOwn, lockListing } from './lock-listing.js';
import { nextListingState } from './next-listing-state.js';

/** Refusals of {@link WithdrawListing}. */
export const withdrawListingCodes = [...memberCodes, 'NOT_FOUND', 'STATE_CHANGED', 'LISTING_REASON_REQUIRED', 'TEXT_TOO_LONG'] as const;

/** Takes a listing out for good; open offers on it end. */
@Injectable()
export class WithdrawListing {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link withdrawListingCodes} */
  run(caller: Caller, input: { readonly listingId: string; readonly reason: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterAsMember(tx, caller, 'market.listing.write');
      const locked = await lockListing(tx, input.listingId);
      demandOwn(locked, organisationId);
      const state = nextListingState(locked.state, 'WITHDRAW', sellerActs, caller.locale);
      const reason = requiredText('reason', input.reason);
      const offers = await lockOpenOffers(tx, locked.listing.id);
      const change = { state, stateReason: reason, suspendedAt: null, closedAt: tx.now };
      await changeListing(tx, locked.listing.id, change, { action: 'listing.withdraw', reason });
      await tx.emit({ topic: 'market.listing-closed', payload: { listingId: locked.listing.id, state } });
      await closeOffers(tx, locked.listing, offers);
    });
  }
}
