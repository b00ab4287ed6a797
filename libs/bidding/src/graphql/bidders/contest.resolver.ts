import { Args, Field, Int, Mutation, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { ListingObject } from '@haihe/market';
import { Allow, AsParent, Context, idOf, load, MoneyInput, MoneyObject, mutationPayload, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { cancelContestCodes, ChooseContest, chooseContestCodes } from '../../actions/contest/choose-contest.js';
import { contestById, contestsOfListings } from '../../data/queries/contest-rows.js';
import type { ContestRow } from '../../data/queries/contest-rows.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingSessionObject } from '../sessions/session.object.js';
import { ContestCancelInput, ContestChooseInput } from './bidder.inputs.js';

const ContestStateEnum = { WAITING: 'WAITING', STARTED: 'STARTED', CANCELLED: 'CANCELLED' } as const;
registerEnumType(ContestStateEnum, {
  name: 'ContestState',
  description: 'Where a choice of bidding stands.',
  valuesMap: {
    WAITING: { description: 'Two buyers are waited for (等待中).' },
    STARTED: { description: 'Its session was announced (已转入竞价).' },
    CANCELLED: { description: 'Taken back, or the listing left the market (已取消).' },
  },
});

/** A seller's choice of bidding. */
@ObjectType('Contest', { description: 'The seller chose that a session is held by itself once two buyers offer its start price or more. For the seller and the centre.' })
export class ContestObject {
  readonly row!: ContestRow;

  @Field(() => ContestStateEnum, { description: 'Where it stands.' })
  readonly state!: ContestRow['state'];

  @Field({ description: 'Code and version of the template of rules.' })
  readonly template!: string;

  @Field(() => MoneyObject, { description: 'The start price.' })
  readonly startPrice!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The deposit of each bidder.' })
  readonly deposit!: MoneyObject;

  @Field(() => Int, { description: 'Days between announcement and opening.' })
  readonly noticeDays!: number;

  @Field(() => String, { nullable: true, description: 'Why it could not be announced when two buyers were there.' })
  readonly obstacle!: string | null;

  static of(row: ContestRow): ContestObject {
    const { state, template, noticeDays, obstacle } = row;
    const money = (fen: string): MoneyObject => MoneyObject.ofMinor(fen) as MoneyObject;
    return { row, state, template, noticeDays, obstacle, startPrice: money(row.startPriceFen), deposit: money(row.depositFen) };
  }
}

interface WithContest {
  readonly contest: ContestObject | null;
}

const contest = { type: () => ContestObject, description: 'The choice as it is now.' };
const choose = mutationPayload<WithContest>('ContestChoose', { contest }, chooseContestCodes);
const cancel = mutationPayload<WithContest>('ContestCancel', { contest }, cancelContestCodes);

/** How sellers choose bidding for their listings. */
@Resolver(() => ContestObject)
export class ContestResolver {
  constructor(
    private readonly reader: Reader,
    private readonly choices: ChooseContest,
    private readonly sessions: SessionLoader,
  ) {}

  @Allow('market.listing.write')
  @Mutation(() => choose.Payload, { description: 'Chooses that a session is held by itself once two buyers are there.' })
  contestChoose(@Args('input', { description: 'The choice.' }) input: ContestChooseInput, @Context() { caller }: RequestContext): Promise<WithContest> {
    return choose.answer(caller, async () => {
      const fen = (money: MoneyInput, field: string): number => Number(MoneyInput.read(money, ['input', field]).minor);
      const { template, noticeDays } = input;
      const listingId = idOf('Listing', input.listingId, ['input', 'listingId']);
      return this.found(await this.choices.choose(caller, { listingId, template, noticeDays, startPrice: fen(input.startPrice, 'startPrice'), deposit: fen(input.deposit, 'deposit') }));
    });
  }

  @Allow('market.listing.write')
  @Mutation(() => cancel.Payload, { description: 'Takes the choice back as long as no session was announced.' })
  contestCancel(@Args('input', { description: 'The listing.' }) input: ContestCancelInput, @Context() { caller }: RequestContext): Promise<WithContest> {
    return cancel.answer(caller, async () => this.found(await this.choices.cancel(caller, idOf('Listing', input.listingId, ['input', 'listingId']))));
  }

  @AsParent()
  @ResolveField('session', () => BiddingSessionObject, { nullable: true, description: 'The session that was announced.' })
  async session(@Parent() { row }: ContestObject, @Context() context: RequestContext): Promise<BiddingSessionObject | null> {
    return row.sessionId === null ? null : ((await this.sessions.byId(context, row.sessionId)) ?? null);
  }

  private async found(id: string): Promise<WithContest> {
    const row = await contestById(this.reader, id);
    return { contest: row ? ContestObject.of(row) : null };
  }
}

/** The choice that hangs on a listing. */
@Resolver(() => ListingObject)
export class ListingContestResolver {
  constructor(private readonly reader: Reader) {}

  private readonly contests = (ids: readonly string[]) => contestsOfListings(this.reader, ids);

  @AsParent()
  @ResolveField('contest', () => ContestObject, { nullable: true, description: 'The seller’s last choice that a session is held by itself; for the seller and the centre, null for others.' })
  async contest(@Parent() { row }: ListingObject, @Context() context: RequestContext): Promise<ContestObject | null> {
    const { acting, permissions } = context.caller;
    if (row.sellerOrganisationId !== acting?.organisationId && !permissions.has('bidding.session.run')) return null;
    const found = await load(context, this.contests, row.id);
    return found ? ContestObject.of(found) : null;
  }
}
