import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { ListingVersionEntity } from '../data/listing-version.entity.js';
import { FavouriteEntity } from '../data/favourite.entity.js';
import { closedListingCodes, demandOpenListing, listingGuards, listingStates } from '../rules/index.js';
import { actorOn } from './listing-actor.js';
import { demandVisible, lockListing } from './lock-listing.js';

/** Refusals of {@link KeepFavourite}. */
export const keepFavouriteCodes = [...closedListingCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/** Keeps a published listing as a favourite of the person, or no longer. */
@Injectable()
export class KeepFavourite {
  constructor(private readonly transactor: Transactor) {}

  /** Doing it again changes nothing. @throws Refusal one of {@link keepFavouriteCodes} */
  run(caller: Caller, input: { readonly listingId: string; readonly favourite: boolean }): Promise<void> {
    const personId = caller.person?.id;
    if (personId === undefined) throw commonRefusals.refuse('NOT_FOUND');
    return this.transactor.run(actorOf(caller), async (tx) => {
      const key = { personId, listingId: input.listingId };
      const locked = await lockListing(tx, input.listingId);
      await demandVisible(tx, locked, caller);
      const kept = (await tx.manager.findOneBy(FavouriteEntity, key)) !== null;
      if (kept === input.favourite) return;
      if (!input.favourite) {
        await tx.manager.delete(FavouriteEntity, key);
        return;
      }
      if (locked.state !== 'BIDDING') demandOpenListing(locked.state);
      const { listing } = locked;
      const { priceKind } = await tx.manager.findOneByOrFail(ListingVersionEntity, { listingId: listing.id, version: listing.version });
      listingStates.next(locked.state, 'FAVOURITE', listingGuards(actorOn(caller, listing.sellerOrganisationId), priceKind));
      await tx.manager.insert(FavouriteEntity, { ...key, createdAt: tx.now });
    });
  }
}
