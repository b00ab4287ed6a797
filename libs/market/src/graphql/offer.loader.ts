import { Injectable } from '@nestjs/common';
import { groupBy, load, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { readOffers, readOffersOn, readTurns } from '../data/queries/offer-rows.js';
import type { TurnRow } from '../data/queries/offer-rows.js';
import { loaderFor } from './batch-of-request.js';
import { OfferObject } from './offer.object.js';

/** Loads offers of the caller's organisation, for all of a request at once. */
@Injectable()
export class OfferLoader {
  constructor(private readonly reader: Reader) {}

  private readonly offers = loaderFor(({ caller }) => (ids) => readOffers(this.reader, caller.acting?.organisationId ?? '', ids));
  private readonly onListings = loaderFor(({ caller }) => async (ids) => groupBy(await readOffersOn(this.reader, caller.acting?.organisationId ?? '', ids), (row) => row.listingId));
  private readonly turns = async (ids: readonly string[]): Promise<Map<string, TurnRow[]>> => groupBy(await readTurns(this.reader, ids), (row) => row.offerId);

  /** An offer to which the caller's organisation is a party. */
  async byId(context: RequestContext, id: string): Promise<OfferObject | undefined> {
    if (!context.caller.acting) return undefined;
    const row = await this.offers(context, id);
    return row && OfferObject.of(row, context.caller);
  }

  /** An offer that was just written, past what the request has loaded before. */
  async fresh({ caller }: RequestContext, id: string): Promise<OfferObject> {
    const row = (await readOffers(this.reader, caller.acting?.organisationId ?? '', [id])).get(id);
    if (!row) throw new Error(`offer ${id} is gone`);
    return OfferObject.of(row, caller);
  }

  /** The offers on a listing to which the caller's organisation is a party, the newest first. */
  async onListing(context: RequestContext, listingId: string): Promise<OfferObject[]> {
    if (!context.caller.acting) return [];
    return ((await this.onListings(context, listingId)) ?? []).map((row) => OfferObject.of(row, context.caller));
  }

  /** The turns of an offer that the caller may read, oldest first. */
  async turnsOf(context: RequestContext, offerId: string): Promise<readonly TurnRow[]> {
    return (await load(context, this.turns, offerId)) ?? [];
  }
}
