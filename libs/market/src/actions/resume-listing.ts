import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { marketRefusals } from '../rules/index.js';
import { changeListing } from './change-listing.js';
import { demandSaleable, summaryOf } from './check-rights-for-sale.js';
import { demandImpartial } from './demand-impartial.js';
import { centreCodes, enterAsCentre } from './enter.js';
import { centreActs } from './established.js';
import { links } from './links.js';
import { demandVisible, lockListingWithRights } from './lock-listing.js';
import { marketNotices } from './market-notices.js';
import { nextListingState } from './next-listing-state.js';
import { lastDayBefore } from './notice-values.js';
import { sellerMayTrade } from './seller-may-trade.js';

/** Refusals of {@link ResumeListing}. */
export const resumeListingCodes = [...centreCodes, 'NOT_FOUND', 'STATE_CHANGED', 'LISTING_CHECKS_FAILED', 'REVIEWER_IS_PARTY', 'SELLER_NOT_VERIFIED'] as const;

/** Brings a suspended listing back; the time of the suspension is added to its term. */
@Injectable()
export class ResumeListing {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link resumeListingCodes} */
  run(caller: Caller, input: { readonly listingId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsCentre(tx, caller);
      const sellerTrades = await sellerMayTrade(tx, input.listingId);
      const locked = await lockListingWithRights(tx, input.listingId);
      await demandVisible(tx, locked, caller);
      const { listing, state: before, rightIds } = locked;
      const state = nextListingState(before, 'RESUME', centreActs, caller.locale);
      await demandImpartial(tx, caller, listing.sellerOrganisationId);
      if (!sellerTrades) throw marketRefusals.refuse('SELLER_NOT_VERIFIED');
      const checks = await demandSaleable(tx, rightIds, listing.sellerOrganisationId, caller.locale);
      const { suspendedAt, expiresAt: end } = listing;
      if (!suspendedAt || !end) throw new Error(`listing ${listing.id} is suspended without a time or term`);
      const expiresAt = new Date(end.getTime() + tx.now.getTime() - suspendedAt.getTime());
      const change = { state, stateReason: null, suspendedAt: null, expiresAt };
      await changeListing(tx, listing.id, change, { action: 'listing.resume', detail: { checks: summaryOf(checks) } });
      await tx.emit({ topic: 'market.listing-resumed', payload: { listingId: listing.id } });
      await notify(tx, {
        organisationId: listing.sellerOrganisationId,
        kind: marketNotices['market.listing-resumed'],
        params: { reference: listing.reference, until: lastDayBefore(expiresAt) },
        link: links.listing(listing.id),
      });
    });
  }
}
