import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { duesById, PaymentDueObject } from '@haihe/payments';
import { Allow, AsParent, Context, load, MoneyObject, PageArgs, pageSize, Reader, readPlace, registerNode, toConnection } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { bidderByNumber, bidderPage } from '../../data/queries/bidder-rows.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingSessionObject } from '../sessions/session.object.js';
import { moneyOf } from '../sessions/money-of.js';
import { BidderActionEnum } from './enums.js';
import type { BidderAction } from './enums.js';
import { BidderDisclosureObject } from './bidder-disclosure.object.js';
import { BidderLoader } from './bidder.loader.js';
import { SessionBidderConnection, SessionBidderObject } from './session-bidder.object.js';

/** What hangs on a sign-up. */
@Resolver(() => SessionBidderObject)
export class SessionBidderResolver {
  constructor(
    private readonly reader: Reader,
    bidders: BidderLoader,
    private readonly sessions: SessionLoader,
    private readonly organisations: OrganisationLoader,
  ) {
    registerNode('SessionBidder', (context, id) => bidders.byId(context, id));
  }

  private readonly dues = (ids: readonly string[]) => duesById(this.reader, ids);

  @Allow('bidding.bid.place')
  @Query(() => SessionBidderConnection, { description: 'The sign-ups of your organisation, the newest first.' })
  async myBidding(@Args() page: PageArgs, @Context() { caller }: RequestContext): Promise<ConnectionOf<SessionBidderObject>> {
    return pageOf(this.reader, { organisationId: caller.acting?.organisationId ?? '' }, page);
  }

  @AsParent()
  @ResolveField('session', () => BiddingSessionObject, { description: 'The session.' })
  async session(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<BiddingSessionObject> {
    const session = await this.sessions.byId(context, row.sessionId);
    if (!session) throw new Error(`session ${row.sessionId} is hidden from its bidder`);
    return session;
  }

  @AsParent()
  @ResolveField('organisation', () => OrganisationObject, { description: 'Who it is.' })
  organisation(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<OrganisationObject> {
    return this.organisations.existing(context, row.organisationId);
  }

  @AsParent()
  @ResolveField('depositDue', () => PaymentDueObject, { nullable: true, description: 'The deposit as a payment, when it had to be paid in; null when it was taken from the money at disposal.' })
  async depositDue(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<PaymentDueObject | null> {
    const due = row.depositDueId === null ? undefined : await load(context, this.dues, row.depositDueId);
    return due ? PaymentDueObject.of(due) : null;
  }

  @AsParent()
  @ResolveField('disclosure', () => BidderDisclosureObject, { nullable: true, description: 'What proves against the log who it is; for itself and the centre to give to whoever may know. Null before it was admitted.' })
  async disclosure(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<BidderDisclosureObject | null> {
    const session = await this.sessions.byId(context, row.sessionId);
    return session && (await this.knowsNumber(row, context)) ? BidderDisclosureObject.of(row, session.row.reference) : null;
  }

  @AsParent()
  @ResolveField('number', () => String, { nullable: true, description: 'The number under which it bids; null before it is admitted. Who bids online is a number to the centre, too, until the session is over.' })
  async number(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<string | null> {
    return (await this.knowsNumber(row, context)) ? row.number : null;
  }

  @AsParent()
  @ResolveField('admittedAt', () => Date, { nullable: true, description: 'When it was admitted; as hidden as the number, for the log has the same moment.' })
  async admittedAt(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<Date | null> {
    return (await this.knowsNumber(row, context)) ? row.admittedAt : null;
  }

  @AsParent()
  @ResolveField('leading', () => Boolean, { description: 'Whether its bid is the best at the moment.' })
  async leading(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<boolean> {
    const kept = (await this.knowsNumber(row, context)) ? await this.sessions.state(context, row.sessionId) : undefined;
    return row.number !== null && kept !== undefined && kept.state.leader === row.number;
  }

  @AsParent()
  @ResolveField('best', () => MoneyObject, { nullable: true, description: 'Its best bid; null without one, and while it is sealed.' })
  async best(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<MoneyObject | null> {
    const kept = (await this.knowsNumber(row, context)) ? await this.sessions.state(context, row.sessionId) : undefined;
    return moneyOf(kept?.state.bidders.get(row.number ?? '')?.best ?? null);
  }

  @AsParent()
  @ResolveField('availableActions', () => [BidderActionEnum], { description: 'What the caller can do with it now.' })
  async availableActions(@Parent() { row }: SessionBidderObject, @Context() context: RequestContext): Promise<BidderAction[]> {
    const session = await this.sessions.byId(context, row.sessionId);
    if (!session) return [];
    const { state, award, awardUntil } = session.row;
    const ended = row.state === 'LEFT' || row.state === 'REFUSED';
    const { permissions, acting } = context.caller;
    const centre: BidderAction[] = !permissions.has('bidding.session.run') || state !== 'ANNOUNCED' || ended ? [] : [...(row.state === 'TO_REVIEW' ? (['ADMIT'] as const) : []), 'REFUSE'];
    if (acting?.organisationId !== row.organisationId || !permissions.has('bidding.bid.place')) return centre;
    if (state === 'ANNOUNCED' && !ended) return [...centre, ...(await this.mustConfirm(row, session) ? (['CONFIRM'] as const) : []), 'LEAVE'];
    const asked = award === 'RUNNER_UP_ASKED' && awardUntil !== null && awardUntil > new Date() && (await this.isAsked(row));
    return asked ? [...centre, 'ACCEPT_AS_RUNNER_UP', 'DECLINE_AS_RUNNER_UP'] : centre;
  }

  /** Bidders are numbers until the end (法释〔2016〕18号 art. 13), to the centre as well; paddles are handed out in the hall. */
  private async knowsNumber({ organisationId, channel, sessionId }: BidderRow, context: RequestContext): Promise<boolean> {
    if (context.caller.acting?.organisationId === organisationId || channel === 'FLOOR') return true;
    return (await this.sessions.byId(context, sessionId))?.row.state === 'CLOSED';
  }

  private async mustConfirm(row: BidderRow, { row: session }: BiddingSessionObject): Promise<boolean> {
    return row.rulesVersion < session.rulesVersion && session.signUpUntil > new Date();
  }

  private async isAsked({ id, sessionId }: BidderRow): Promise<boolean> {
    return (await this.reader.one('SELECT 1 FROM bidding.session WHERE id = $1 AND waiting_bidder_id = $2', [sessionId, id])) !== undefined;
  }
}

/** The sign-ups that hang on a session. */
@Resolver(() => BiddingSessionObject)
export class SessionBiddersResolver {
  constructor(
    private readonly reader: Reader,
    private readonly loader: BidderLoader,
  ) {}

  @AsParent()
  @ResolveField('mine', () => SessionBidderObject, { nullable: true, description: 'The sign-up of your organisation; null without one.' })
  async mine(@Parent() { row }: BiddingSessionObject, @Context() context: RequestContext): Promise<SessionBidderObject | null> {
    return context.caller.permissions.has('bidding.bid.place') ? ((await this.loader.mine(context, row.id)) ?? null) : null;
  }

  @AsParent()
  @ResolveField('winnerDisclosure', () => BidderDisclosureObject, { nullable: true, description: 'Once the lot is sold: who won, with what proves it against the log.' })
  async winnerDisclosure(@Parent() { row }: BiddingSessionObject): Promise<BidderDisclosureObject | null> {
    if (row.outcome !== 'SOLD' || row.leader === null) return null;
    const winner = await bidderByNumber(this.reader, row.id, row.leader);
    return winner ? BidderDisclosureObject.of(winner, row.reference) : null;
  }

  @AsParent()
  @ResolveField('bidders', () => SessionBidderConnection, { nullable: true, description: 'Everybody who signed up, the newest first; for the centre, null for others.' })
  async bidders(@Parent() { row }: BiddingSessionObject, @Args() page: PageArgs, @Context() { caller }: RequestContext): Promise<ConnectionOf<SessionBidderObject> | null> {
    return caller.permissions.has('bidding.session.run') ? pageOf(this.reader, { sessionId: row.id }, page) : null;
  }
}

async function pageOf(reader: Reader, of: Parameters<typeof bidderPage>[1], page: PageArgs): Promise<ConnectionOf<SessionBidderObject>> {
  const first = pageSize(page.first);
  const { rows, totalCount } = await bidderPage(reader, of, first + 1, readPlace(page.after));
  return toConnection(rows, { first, after: page.after, totalCount }, ({ signedUpPlace, id }) => [signedUpPlace, id], (row) => SessionBidderObject.of(row));
}
