import { Args, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DealLoader, DealObject, ListingLoader, ListingObject } from '@haihe/market';
import { AsParent, connectionOf, MoneyObject, PageArgs, pageSize, Reader, readOrdinal, toConnection, toGlobalId } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { entriesPage } from '../../data/queries/session-rows.js';
import { loggedEntry } from '../../live/kept-session.js';
import { ServiceClock } from '../../live/service-clock.js';
import { sessionActionsOf } from './session-actions.js';
import { SessionActionEnum } from './enums.js';
import type { SessionAction } from './enums.js';
import { moneyOf } from './money-of.js';
import { SessionLoader } from './session.loader.js';
import { BiddingSessionObject, SaleEventObject } from './session.object.js';
import { leastOf, SessionEntryObject, SessionPauseObject, SessionWinnerObject } from './session-parts.objects.js';
import { SessionRulesObject } from './session-rules.object.js';

const { Connection: SessionEntryConnection } = connectionOf('SessionEntry', () => SessionEntryObject);

/** A paddle bid that waits for a second clerk. */
@ObjectType('PaddleBid', { description: 'A bid of the hall that one clerk wrote down and another has to confirm.' })
export class PaddleBidObject {
  @Field({ description: 'Opaque id.' })
  readonly id!: string;

  @Field({ description: 'The bidder’s number.' })
  readonly bidder!: string;

  @Field(() => MoneyObject, { description: 'The amount.' })
  readonly amount!: MoneyObject;

  @Field({ description: 'Who wrote it down.' })
  readonly enteredBy!: string;

  @Field({ description: 'When.' })
  readonly enteredAt!: Date;

  @Field({ description: 'The caller wrote it down himself, so another has to confirm it.' })
  readonly isMine!: boolean;
}

/** The fields of a session that are looked up. */
@Resolver(() => BiddingSessionObject)
export class SessionResolver {
  constructor(
    private readonly sessions: SessionLoader,
    private readonly listings: ListingLoader,
    private readonly deals: DealLoader,
    private readonly reader: Reader,
    private readonly clock: ServiceClock,
  ) {}

  @AsParent()
  @ResolveField('listing', () => ListingObject, { nullable: true, description: 'The lot; null when it is not visible any more.' })
  async listing({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<ListingObject | null> {
    return (await this.listings.byId(context, row.listingId)) ?? null;
  }

  @AsParent()
  @ResolveField('event', () => SaleEventObject, { nullable: true, description: 'The event that it is a lot of.' })
  async event({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<SaleEventObject | null> {
    return row.eventId === null ? null : ((await this.sessions.event(context, row.eventId)) ?? null);
  }

  @AsParent()
  @ResolveField('rules', () => SessionRulesObject, { description: 'The rules.' })
  rules({ row }: BiddingSessionObject, _: unknown, context: RequestContext): SessionRulesObject {
    return SessionRulesObject.of(row.rules, context.caller.locale);
  }

  @AsParent()
  @ResolveField('leastBid', () => MoneyObject, { nullable: true, description: 'The least that the next bid has to be; in a descent, the price of the moment.' })
  async leastBid({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<MoneyObject | null> {
    const kept = await this.sessions.state(context, row.id);
    return kept ? moneyOf(leastOf(kept.state, this.clock.now())) : null;
  }

  @AsParent()
  @ResolveField('round', () => Int, { description: 'The round of sealed bids, from 1.' })
  async round({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<number> {
    return (await this.sessions.state(context, row.id))?.state.round ?? 1;
  }

  @AsParent()
  @ResolveField('extensions', () => Int, { description: 'How often bids moved the end.' })
  async extensions({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<number> {
    return (await this.sessions.state(context, row.id))?.state.extensions ?? 0;
  }

  @AsParent()
  @ResolveField('calls', () => Int, { description: 'Calls of the auctioneer.' })
  async calls({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<number> {
    return (await this.sessions.state(context, row.id))?.state.calls ?? 0;
  }

  @AsParent()
  @ResolveField('stageSince', () => Date, { nullable: true, description: 'Since when the stage lasts.' })
  async stageSince({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<Date | null> {
    const kept = await this.sessions.state(context, row.id);
    return kept ? new Date(kept.state.stageSince) : null;
  }

  @AsParent()
  @ResolveField('pause', () => SessionPauseObject, { nullable: true, description: 'The interruption, while it lasts.' })
  async pause({ row }: BiddingSessionObject): Promise<SessionPauseObject | null> {
    if (row.state !== 'PAUSED') return null;
    const [last] = await this.reader.query<{ seq: number; body: string }>(`SELECT seq::int AS seq, body FROM bidding.entry WHERE session_id = $1 AND kind = 'PAUSED' ORDER BY seq DESC LIMIT 1`, [row.id]);
    if (!last) return null;
    const { entry } = loggedEntry(last);
    return entry.kind === 'PAUSED' ? { reason: entry.reason, note: entry.note, since: new Date(entry.at) } : null;
  }

  @AsParent()
  @ResolveField('winner', () => SessionWinnerObject, { nullable: true, description: 'Who won; from the end on with the name.' })
  async winner({ row }: BiddingSessionObject): Promise<SessionWinnerObject | null> {
    if (row.outcome !== 'SOLD' || row.leader === null) return null;
    const name = await this.reader.one<{ name: string }>(
      'SELECT o.name FROM bidding.bidder b JOIN identity.organisation o ON o.id = b.organisation_id WHERE b.session_id = $1 AND b.number = $2',
      [row.id, row.leader],
    );
    return { number: row.leader, name: name?.name ?? null };
  }

  @AsParent()
  @ResolveField('deal', () => DealObject, { nullable: true, description: 'The deal that came of it; for its parties and the centre.' })
  async deal({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<DealObject | null> {
    return row.dealId === null || !context.caller.permissions.has('market.deal.read') ? null : ((await this.deals.byId(context, row.dealId)) ?? null);
  }

  @AsParent()
  @ResolveField('previousSession', () => BiddingSessionObject, { nullable: true, description: 'The session before, of which this is the second.' })
  async previousSession({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<BiddingSessionObject | null> {
    return row.previousSessionId === null ? null : ((await this.sessions.byId(context, row.previousSessionId)) ?? null);
  }

  @AsParent()
  @ResolveField('nextSession', () => BiddingSessionObject, { nullable: true, description: 'The second session.' })
  async nextSession({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<BiddingSessionObject | null> {
    return row.nextSessionId === null ? null : ((await this.sessions.byId(context, row.nextSessionId)) ?? null);
  }

  @AsParent()
  @ResolveField('entries', () => SessionEntryConnection, { description: 'The log, the newest entries first.' })
  async entries(@Parent() { row: session }: BiddingSessionObject, @Args() page: PageArgs): Promise<ConnectionOf<SessionEntryObject>> {
    const first = pageSize(page.first);
    const rows = await entriesPage(this.reader, session.id, first + 1, readOrdinal(page.after) ?? null);
    return toConnection(rows, { first, after: page.after, totalCount: session.seq }, ({ seq }) => [seq], (row) => SessionEntryObject.of(loggedEntry(row)));
  }

  @AsParent()
  @ResolveField('paddleBids', () => [PaddleBidObject], { description: 'Bids of the hall that wait for a second clerk; for the centre, empty for others.' })
  async paddleBids({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<PaddleBidObject[]> {
    if (!row.floor || !context.caller.permissions.has('bidding.session.run')) return [];
    const waiting = await this.sessions.openPaddleBids(context, row.id);
    return waiting.map(({ id, bidder, amountFen, enteredBy, enteredByName, enteredAt }) => ({
      ...{ id: toGlobalId('PaddleBid', id), bidder, amount: MoneyObject.ofMinor(amountFen) as MoneyObject, enteredBy: enteredByName, enteredAt, isMine: enteredBy === context.caller.person?.id },
    }));
  }

  @AsParent()
  @ResolveField('availableActions', () => [SessionActionEnum], { description: 'What the caller can do now.' })
  async availableActions({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<SessionAction[]> {
    return sessionActionsOf(this.reader, context, row, (await this.sessions.state(context, row.id))?.state);
  }
}

/** The lots of an event. */
@Resolver(() => SaleEventObject)
export class SaleEventResolver {
  constructor(private readonly sessions: SessionLoader) {}

  @AsParent()
  @ResolveField('sessions', () => [BiddingSessionObject], { description: 'Its lots, in their order.' })
  lots({ row }: SaleEventObject, _: unknown, context: RequestContext): Promise<BiddingSessionObject[]> {
    return this.sessions.lots(context, row.id);
  }
}
