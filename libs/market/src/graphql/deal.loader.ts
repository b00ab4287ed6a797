import { Injectable } from '@nestjs/common';
import { Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { readDeals, readDealsOn } from '../data/queries/deal-rows.js';
import { loaderFor } from './batch-of-request.js';
import { DealObject } from './deal.object.js';
import { viewerOf } from './viewer-of.js';

/** Loads deals that the caller may read, for all of a request at once. */
@Injectable()
export class DealLoader {
  constructor(private readonly reader: Reader) {}

  private readonly deals = loaderFor(({ caller }) => (ids) => readDeals(this.reader, viewerOf(caller), ids));
  private readonly onListings = loaderFor(({ caller }) => (ids) => readDealsOn(this.reader, viewerOf(caller), ids));

  /** A deal, for its parties and the centre. */
  async byId(context: RequestContext, id: string): Promise<DealObject | undefined> {
    if (!context.caller.acting) return undefined;
    const row = await this.deals(context, id);
    return row && DealObject.of(row);
  }

  /** A deal that was just made, past what the request has loaded before. */
  async fresh({ caller }: RequestContext, id: string): Promise<DealObject> {
    const row = (await readDeals(this.reader, viewerOf(caller), [id])).get(id);
    if (!row) throw new Error(`deal ${id} is gone`);
    return DealObject.of(row);
  }

  /** The deal on a listing, for its parties and the centre. */
  async onListing(context: RequestContext, listingId: string): Promise<DealObject | undefined> {
    if (!context.caller.acting) return undefined;
    const row = await this.onListings(context, listingId);
    return row && DealObject.of(row);
  }
}
