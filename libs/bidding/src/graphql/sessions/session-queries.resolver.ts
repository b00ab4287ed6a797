import { Args, ArgsType, Field, ID, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Context, idOf, PageArgs, pageSize, parseGlobalId, Public, Reader, readPlace, registerNode, toConnection } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { saleEventsPage, sessionsPage } from '../../data/queries/session-rows.js';
import type { SessionStateCode } from '../../data/queries/session-rows.js';
import { ServiceClock } from '../../live/service-clock.js';
import { sessionTemplates } from '../../rules/index.js';
import type { BiddingMode, SessionTemplate } from '../../rules/index.js';
import { BiddingModeEnum, SessionStateEnum } from './enums.js';
import { SessionLoader, sessionViewerOf } from './session.loader.js';
import { BiddingSessionConnection, BiddingSessionObject, SaleEventConnection, SaleEventObject } from './session.object.js';

/** What a list of sessions is narrowed to. */
@InputType('BiddingSessionFilter', { description: 'What a list of sessions is narrowed to.' })
export class BiddingSessionFilter {
  @Field(() => [SessionStateEnum], { nullable: true, description: 'Only sessions in one of these states.' })
  readonly state?: SessionStateCode[] | null;

  @Field(() => BiddingModeEnum, { nullable: true, description: 'Only sessions of this mode.' })
  readonly mode?: BiddingMode | null;

  @Field(() => ID, { nullable: true, description: 'Only lots of this event.' })
  readonly eventId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only sessions for this listing.' })
  readonly listingId?: string | null;
}

/** Arguments of a list of sessions. */
@ArgsType()
class SessionsArgs extends PageArgs {
  @Field(() => BiddingSessionFilter, { nullable: true, description: 'What the list is narrowed to.' })
  readonly filter?: BiddingSessionFilter | null;
}

/** A template of rules. */
@ObjectType('SessionTemplate', { description: 'A set of rules that sessions are made from, with its source.' })
export class SessionTemplateObject {
  @Field({ description: 'Code and version.' })
  readonly code!: string;

  @Field({ description: 'Its name, in the caller’s language.' })
  readonly title!: string;

  @Field({ description: 'Where the rules come from.' })
  readonly source!: string;

  @Field(() => BiddingModeEnum, { description: 'How it is bid for.' })
  readonly mode!: string;

  @Field({ description: 'Led in a hall.' })
  readonly floor!: boolean;

  @Field(() => Int, { description: 'Bidders without whom it does not open.' })
  readonly minimumBidders!: number;

  @Field(() => Int, { description: 'Least notice, days.' })
  readonly noticeDays!: number;

  @Field(() => Int, { description: 'Least deposit, per cent of the start price.' })
  readonly depositLeast!: number;

  @Field(() => Int, { description: 'Highest deposit, per cent of the start price.' })
  readonly depositMost!: number;

  @Field(() => Int, { nullable: true, description: 'Seconds before the end within which a bid extends.' })
  readonly extensionWindow!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds by which it extends.' })
  readonly extensionLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'Planned length, minutes.' })
  readonly minutes!: number | null;

  @Field({ description: 'Whether a second session is provided for.' })
  readonly second!: boolean;

  static of(template: SessionTemplate, locale: 'zh-CN' | 'en'): SessionTemplateObject {
    const { code, title, source, mode, floor, minimumBidders, noticeDays, deposit, extension, minutes, second } = template;
    return {
      ...{ code, title: locale === 'en' ? title.en : title.zh, source, mode, floor, minimumBidders, noticeDays, depositLeast: deposit.least, depositMost: deposit.most },
      ...{ extensionWindow: extension?.window ?? null, extensionLength: extension?.length ?? null, minutes, second: second !== null },
    };
  }
}

/** Sessions and events, for everybody once they are announced. */
@Resolver()
export class SessionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly sessions: SessionLoader,
    private readonly clock: ServiceClock,
  ) {
    registerNode('BiddingSession', (context, id) => sessions.byId(context, id));
    registerNode('SaleEvent', (context, id) => sessions.event(context, id));
  }

  @Public()
  @Query(() => BiddingSessionObject, { nullable: true, description: 'A session; null when there is none, or it is a draft that is not yours to see.' })
  async biddingSession(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<BiddingSessionObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'BiddingSession' ? ((await this.sessions.byId(context, parsed.id)) ?? null) : null;
  }

  @Public()
  @Query(() => BiddingSessionConnection, { description: 'Sessions, those that open last first.' })
  async biddingSessions(@Args() { filter, first: wished, after }: SessionsArgs, @Context() context: RequestContext): Promise<ConnectionOf<BiddingSessionObject>> {
    const first = pageSize(wished);
    const narrowed = {
      states: filter?.state ?? null,
      mode: filter?.mode ?? null,
      eventId: filter?.eventId ? idOf('SaleEvent', filter.eventId, ['filter', 'eventId']) : null,
      listingId: filter?.listingId ? idOf('Listing', filter.listingId, ['filter', 'listingId']) : null,
    };
    const { rows, totalCount } = await sessionsPage(this.reader, sessionViewerOf(context.caller), narrowed, first + 1, readPlace(after));
    const loaded = await Promise.all(rows.map(async ({ id, place }) => ({ id, place, session: await this.sessions.byId(context, id) })));
    const known = loaded.flatMap(({ id, place, session }) => (session ? [{ id, place, session }] : []));
    return toConnection(known, { first, after, totalCount }, ({ place, id }) => [place, id], ({ session }) => session);
  }

  @Public()
  @Query(() => SaleEventObject, { nullable: true, description: 'A sale event.' })
  async saleEvent(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<SaleEventObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'SaleEvent' ? ((await this.sessions.event(context, parsed.id)) ?? null) : null;
  }

  @Public()
  @Query(() => SaleEventConnection, { description: 'Sale events, the newest first.' })
  async saleEvents(@Args() page: PageArgs): Promise<ConnectionOf<SaleEventObject>> {
    const first = pageSize(page.first);
    const [rows, count] = await Promise.all([
      saleEventsPage(this.reader, first + 1, readPlace(page.after)),
      this.reader.one<{ count: number }>('SELECT count(*)::int AS count FROM bidding.sale_event'),
    ]);
    return toConnection(rows, { first, after: page.after, totalCount: count?.count ?? 0 }, ({ place, id }) => [place, id], (row) => SaleEventObject.of(row));
  }

  @Public()
  @Query(() => [SessionTemplateObject], { description: 'The sets of rules that sessions are made from.' })
  sessionTemplates(@Context() { caller }: RequestContext): SessionTemplateObject[] {
    return sessionTemplates.map((template) => SessionTemplateObject.of(template, caller.locale));
  }

  @Public()
  @Query(() => Date, { description: 'The service’s clock, by which bids count; for measuring how far away it is.' })
  biddingClock(): Date {
    return new Date(this.clock.now());
  }
}
