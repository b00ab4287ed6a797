import { Injectable } from '@nestjs/common';
import { load, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { biddersById, biddersOfOrganisation } from '../../data/queries/bidder-rows.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { SessionBidderObject } from './session-bidder.object.js';

/** Loads sign-ups for those who may know of them: the organisation itself and the centre. */
@Injectable()
export class BidderLoader {
  constructor(private readonly reader: Reader) {}

  private readonly rows = (ids: readonly string[]) => biddersById(this.reader, ids);
  private readonly own = new WeakMap<RequestContext, (ids: readonly string[]) => Promise<Map<string, BidderRow>>>();

  /** A sign-up, as far as it is the caller's to see. */
  async byId(context: RequestContext, id: string): Promise<SessionBidderObject | undefined> {
    const row = await load(context, this.rows, id);
    return row && maySee(context, row) ? SessionBidderObject.of(row) : undefined;
  }

  /** A sign-up that was just changed, past what the request has loaded before. */
  async fresh(_: RequestContext, id: string): Promise<SessionBidderObject> {
    const row = (await biddersById(this.reader, [id])).get(id);
    if (!row) throw new Error(`bidder ${id} is gone`);
    return SessionBidderObject.of(row);
  }

  /** The sign-up of the caller's organisation for a session. */
  async mine(context: RequestContext, sessionId: string): Promise<SessionBidderObject | undefined> {
    const organisationId = context.caller.acting?.organisationId;
    if (organisationId === undefined) return undefined;
    let batch = this.own.get(context);
    if (!batch) {
      batch = (ids) => biddersOfOrganisation(this.reader, organisationId, ids);
      this.own.set(context, batch);
    }
    const row = await load(context, batch, sessionId);
    return row && SessionBidderObject.of(row);
  }
}

function maySee({ caller }: RequestContext, { organisationId }: BidderRow): boolean {
  return caller.permissions.has('bidding.session.run') || (caller.acting?.organisationId === organisationId && caller.permissions.has('bidding.bid.place'));
}
