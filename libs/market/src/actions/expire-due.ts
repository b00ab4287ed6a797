import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { EveryMinute, newId, Reader, systemActor, Transactor } from '@haihe/platform';
import { changeListing } from './change-listing.js';
import { closeOffers, lockOpenOffers } from './close-offers.js';
import { isDue } from './established.js';
import { expireOffer } from './expire-offer.js';
import { lockOffer } from './find-offer.js';
import { inTurn } from './in-turn.js';
import { links } from './links.js';
import { lockListing } from './lock-listing.js';
import { marketNotices } from './market-notices.js';
import { nextListingState } from './next-listing-state.js';

/** Most listings or offers of one round; the next minute takes the rest. */
const BATCH = 500;

/**
 * Writes down what time has decided: listings whose term is over and offers that ran out. Actions judge by the dates
 * themselves, so a late round changes nothing but when people are told.
 */
@Injectable()
export class ExpireDue {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
  ) {}

  @EveryMinute()
  async offers(): Promise<void> {
    const due = await this.reader.query<{ id: string }>('SELECT id FROM market.offer WHERE closed_at IS NULL AND expires_at <= now() ORDER BY expires_at LIMIT $1', [BATCH]);
    await inTurn(due, ({ id }) => this.endOffer(id));
  }

  @EveryMinute()
  async listings(): Promise<void> {
    const due = await this.reader.query<{ id: string }>(
      `SELECT id FROM market.listing WHERE state = 'PUBLISHED' AND expires_at <= now() ORDER BY expires_at LIMIT $1`,
      [BATCH],
    );
    await inTurn(due, ({ id }) => this.endListing(id));
  }

  private endOffer(id: string): Promise<void> {
    return this.transactor.run(systemActor(`expire-${newId()}`), async (tx) => {
      const { offer, state } = await lockOffer(tx, id);
      if (offer.closedAt !== null || state !== 'EXPIRED') return;
      await expireOffer(tx, offer);
    });
  }

  private endListing(id: string): Promise<void> {
    return this.transactor.run(systemActor(`expire-${newId()}`), async (tx) => {
      const { listing, state: now } = await lockListing(tx, id);
      if (listing.state !== 'PUBLISHED' || now !== 'EXPIRED') return;
      const state = nextListingState(listing.state, 'EXPIRE', isDue, 'zh-CN');
      const offers = await lockOpenOffers(tx, id);
      await changeListing(tx, id, { state, closedAt: tx.now }, { action: 'listing.expire' });
      await tx.emit({ topic: 'market.listing-closed', payload: { listingId: id, state } });
      await closeOffers(tx, listing, offers);
      await notify(tx, {
        organisationId: listing.sellerOrganisationId,
        permission: 'market.listing.write',
        kind: marketNotices['market.listing-expired'],
        params: { reference: listing.reference },
        link: links.listing(id),
      });
    });
  }
}
