import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { ListingVersionEntity } from '../data/listing-version.entity.js';
import { endOfTerm, marketRefusals } from '../rules/index.js';
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

/** Refusals of {@link PublishListing}. */
export const publishListingCodes = [...centreCodes, 'NOT_FOUND', 'STATE_CHANGED', 'LISTING_CHECKS_FAILED', 'REVIEWER_IS_PARTY', 'SELLER_NOT_VERIFIED'] as const;

/** Passes the review: the version is published, unchangeable from here, and its term begins. */
@Injectable()
export class PublishListing {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link publishListingCodes} */
  run(caller: Caller, input: { readonly listingId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsCentre(tx, caller);
      const sellerTrades = await sellerMayTrade(tx, input.listingId);
      const locked = await lockListingWithRights(tx, input.listingId);
      await demandVisible(tx, locked, caller);
      const { listing, state: before, rightIds } = locked;
      const state = nextListingState(before, 'PUBLISH', centreActs, caller.locale);
      await demandImpartial(tx, caller, listing.sellerOrganisationId);
      if (!sellerTrades) throw marketRefusals.refuse('SELLER_NOT_VERIFIED');
      const checks = await demandSaleable(tx, rightIds, listing.sellerOrganisationId, caller.locale);
      const { id, version } = listing;
      const { termDays } = await tx.manager.findOneByOrFail(ListingVersionEntity, { listingId: id, version });
      const expiresAt = endOfTerm(tx.now, termDays);
      await tx.manager.update(ListingVersionEntity, { listingId: id, version }, { publishedAt: tx.now });
      const change = { state, stateReason: null, publishedVersion: version, publishedAt: tx.now, expiresAt };
      await changeListing(tx, id, change, { action: 'listing.publish', detail: { version, checks: summaryOf(checks) } });
      await tx.emit({ topic: 'market.listing-published', payload: { listingId: id, version } });
      await notify(tx, {
        organisationId: listing.sellerOrganisationId,
        kind: marketNotices['market.listing-published'],
        params: { reference: listing.reference, until: lastDayBefore(expiresAt) },
        link: links.listing(id),
      });
    });
  }
}
