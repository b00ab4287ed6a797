import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { requiredText } from '../rules/index.js';
import { changeListing } from './change-listing.js';
import { demandImpartial } from './demand-impartial.js';
import { centreCodes, enterAsCentre } from './enter.js';
import { centreActs } from './established.js';
import { links } from './links.js';
import { demandVisible, lockListing } from './lock-listing.js';
import { marketNotices } from './market-notices.js';
import { nextListingState } from './next-listing-state.js';

/** Refusals of {@link SuspendListing}. */
export const suspendListingCodes = [...centreCodes, 'NOT_FOUND', 'STATE_CHANGED', 'LISTING_REASON_REQUIRED', 'TEXT_TOO_LONG', 'REVIEWER_IS_PARTY'] as const;

/** Takes a listing out of the market for a time, as for a dispute; its term stands still, offers cannot be accepted. */
@Injectable()
export class SuspendListing {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link suspendListingCodes} */
  run(caller: Caller, input: { readonly listingId: string; readonly reason: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsCentre(tx, caller);
      const locked = await lockListing(tx, input.listingId);
      await demandVisible(tx, locked, caller);
      const { listing, state: before } = locked;
      const state = nextListingState(before, 'SUSPEND', centreActs, caller.locale);
      await demandImpartial(tx, caller, listing.sellerOrganisationId);
      const reason = requiredText('reason', input.reason);
      await changeListing(tx, listing.id, { state, stateReason: reason, suspendedAt: tx.now }, { action: 'listing.suspend', reason });
      await tx.emit({ topic: 'market.listing-suspended', payload: { listingId: listing.id } });
      await notify(tx, {
        organisationId: listing.sellerOrganisationId,
        permission: 'market.listing.write',
        kind: marketNotices['market.listing-suspended'],
        params: { reference: listing.reference, reason },
        link: links.listing(listing.id),
      });
    });
  }
}
