import { Injectable } from '@nestjs/common';
import { load, Reader } from '@haihe/platform';
import type { Caller, RequestContext } from '@haihe/platform';
import { lotsOfEvents, openPaddleBids, readSaleEvents, readSessions } from '../../data/queries/session-rows.js';
import type { SessionViewer } from '../../data/queries/session-rows.js';
import type { KeptSession } from '../../live/kept-session.js';
import { SessionStates } from '../../live/session-states.js';
import { BiddingSessionObject, SaleEventObject } from './session.object.js';

/** Who looks at sessions. */
export function sessionViewerOf({ acting, permissions }: Caller): SessionViewer {
  return { organisationId: acting?.organisationId ?? null, isCentre: permissions.has('bidding.session.run') };
}

/** Loads sessions and what hangs on them, for all of a request at once. */
@Injectable()
export class SessionLoader {
  constructor(
    private readonly reader: Reader,
    private readonly states: SessionStates,
  ) {}

  private readonly batches = new WeakMap<object, ReturnType<SessionLoader['batchesOf']>>();
  private readonly events = (ids: readonly string[]) => readSaleEvents(this.reader, ids);
  private readonly paddleBids = (ids: readonly string[]) => openPaddleBids(this.reader, ids);
  private readonly kept = async (ids: readonly string[]): Promise<Map<string, KeptSession>> => {
    await this.states.refresh(this.reader, ids);
    return new Map(ids.flatMap((id) => {
      const session = this.states.get(id);
      return session ? [[id, session] as const] : [];
    }));
  };

  /** A session as the caller may see it. */
  async byId(context: RequestContext, id: string): Promise<BiddingSessionObject | undefined> {
    const row = await load(context, this.of(context).sessions, id);
    return row && BiddingSessionObject.of(row);
  }

  /** A session that was just changed, past what the request has loaded before. */
  async fresh({ caller }: RequestContext, id: string): Promise<BiddingSessionObject> {
    const row = (await readSessions(this.reader, sessionViewerOf(caller), [id])).get(id);
    if (!row) throw new Error(`session ${id} is gone`);
    return BiddingSessionObject.of(row);
  }

  /** The session's state by its log; undefined for a draft. */
  state(context: RequestContext, id: string): Promise<KeptSession | undefined> {
    return load(context, this.kept, id);
  }

  async event(context: RequestContext, id: string): Promise<SaleEventObject | undefined> {
    const row = await load(context, this.events, id);
    return row && SaleEventObject.of(row);
  }

  /** The lots of an event that the caller may see, in their order. */
  async lots(context: RequestContext, eventId: string): Promise<BiddingSessionObject[]> {
    const ids = (await load(context, this.of(context).lots, eventId)) ?? [];
    const found = await Promise.all(ids.map((id) => this.byId(context, id)));
    return found.filter((session) => session !== undefined);
  }

  async openPaddleBids(context: RequestContext, id: string) {
    return (await load(context, this.paddleBids, id)) ?? [];
  }

  /** Batches that read as the caller of one request may. */
  private of(context: RequestContext): ReturnType<SessionLoader['batchesOf']> {
    const known = this.batches.get(context);
    if (known) return known;
    const made = this.batchesOf(context);
    this.batches.set(context, made);
    return made;
  }

  private batchesOf({ caller }: RequestContext) {
    const viewer = sessionViewerOf(caller);
    return {
      sessions: (ids: readonly string[]) => readSessions(this.reader, viewer, ids),
      lots: (ids: readonly string[]) => lotsOfEvents(this.reader, viewer, ids),
    };
  }
}
