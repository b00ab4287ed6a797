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

/** Refusals of {@link ReturnListing}. */
export const returnListingCodes = [...centreCodes, 'NOT_FOUND', 'STATE_CHANGED', 'LISTING_REASON_REQUIRED', 'TEXT_TOO_LONG', 'REVIEWER_IS_PARTY'] as const;

/** Sends a listing back to its seller with the reasons; its rights are free again. */
@Injectable()
export class ReturnListing {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link returnListingCodes} */
  run(caller: Caller, input: { readonly listingId: string; readonly reason: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsCentre(tx, caller);
      const locked = await lockListing(tx, input.listingId);
      await demandVisible(tx, locked, caller);
      const { listing, state: before } = locked;
      const state = nextListingState(before, 'RETURN', centreActs, caller.locale);
      await demandImpartial(tx, caller, listing.sellerOrganisationId);
      const reason = requiredText('reason', input.reason);
      await changeListing(tx, listing.id, { state, stateReason: reason }, { action: 'listing.return', reason });
      await tx.emit({ topic: 'market.listing-returned', payload: { listingId: listing.id, version: listing.version } });
      await notify(tx, {
        organisationId: listing.sellerOrganisationId,
        permission: 'market.listing.write',
        kind: marketNotices['market.listing-returned'],
        params: { reference: listing.reference, reason },
        link: links.listing(listing.id),
      });
    });
  }
}
