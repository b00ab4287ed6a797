import { Args, Field, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ListingObject } from '@haihe/market';
import { Allow, AsParent, Context, idOf, load, MoneyInput, MoneyObject, mutationPayload, Reader } from '@haihe/platform';
import type { Caller, RequestContext } from '@haihe/platform';
import { cancelContestCodes, ChooseContest, chooseContestCodes } from '../../actions/contest/choose-contest.js';
import { contestById, contestsOfListings } from '../../data/queries/contest-rows.js';
import type { ContestRow } from '../../data/queries/contest-rows.js';
import { contestRules, plainRules } from '../../rules/index.js';
import { describedEnum } from '../described-enum.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingSessionObject } from '../sessions/session.object.js';
import { ContestCancelInput, ContestChooseInput } from './bidder.inputs.js';

const ContestStateEnum = describedEnum<ContestRow['state']>('ContestState', 'Where a choice of bidding stands.', {
  WAITING: 'Two buyers are waited for (等待中).',
  STARTED: 'Its session was announced (已转入竞价).',
  CANCELLED: 'Taken back, or the listing left the market (已取消).',
});

const ContestActionEnum = describedEnum('ContestAction', 'What a seller can choose about bidding that begins by itself.', {
  CHOOSE: 'Choose that two offers bring a session about.',
  CANCEL: 'Take the choice back.',
});

/** A seller's choice of bidding. */
@ObjectType('Contest', { description: 'The seller chose that a session is held by itself once two buyers offer its start price or more.' })
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

  @Field(() => [String], { description: 'The rules of the session in plain sentences, in the caller’s language.' })
  readonly plainText!: string[];

  @Field(() => String, { nullable: true, description: 'Why it could not be announced when two buyers were there; for the seller and the centre, null for others.' })
  readonly obstacle!: string | null;

  static of(row: ContestRow, { locale, seesObstacle }: { readonly locale: 'zh-CN' | 'en'; readonly seesObstacle: boolean }): ContestObject {
    const { state, template, noticeDays, obstacle } = row;
    const money = (fen: string): MoneyObject => MoneyObject.ofMinor(fen) as MoneyObject;
    const rules = contestRules({ template, startPrice: Number(row.startPriceFen), deposit: Number(row.depositFen), noticeDays }, row.chosenAt);
    const plainText = plainRules(rules).map(({ zh, en }) => (locale === 'en' ? en : zh));
    return { row, state, template, noticeDays, obstacle: seesObstacle ? obstacle : null, plainText, startPrice: money(row.startPriceFen), deposit: money(row.depositFen) };
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
      return this.found(caller, await this.choices.choose(caller, { listingId, template, noticeDays, startPrice: fen(input.startPrice, 'startPrice'), deposit: fen(input.deposit, 'deposit') }));
    });
  }

  @Allow('market.listing.write')
  @Mutation(() => cancel.Payload, { description: 'Takes the choice back as long as no session was announced.' })
  contestCancel(@Args('input', { description: 'The listing.' }) input: ContestCancelInput, @Context() { caller }: RequestContext): Promise<WithContest> {
    return cancel.answer(caller, async () => this.found(caller, await this.choices.cancel(caller, idOf('Listing', input.listingId, ['input', 'listingId']))));
  }

  @AsParent()
  @ResolveField('session', () => BiddingSessionObject, { nullable: true, description: 'The session that was announced.' })
  async session(@Parent() { row }: ContestObject, @Context() context: RequestContext): Promise<BiddingSessionObject | null> {
    return row.sessionId === null ? null : ((await this.sessions.byId(context, row.sessionId)) ?? null);
  }

  private async found({ locale }: Caller, id: string): Promise<WithContest> {
    const row = await contestById(this.reader, id);
    return { contest: row ? ContestObject.of(row, { locale, seesObstacle: true }) : null };
  }
}

/** The choice that hangs on a listing. */
@Resolver(() => ListingObject)
export class ListingContestResolver {
  constructor(private readonly reader: Reader) {}

  private readonly contests = (ids: readonly string[]) => contestsOfListings(this.reader, ids);

  @AsParent()
  @ResolveField('contest', () => ContestObject, {
    nullable: true,
    description: 'The seller’s last choice that a session is held by itself: as long as two buyers are waited for everybody sees it, so that who offers knows; later the seller and the centre.',
  })
  async contest(@Parent() { row }: ListingObject, @Context() context: RequestContext): Promise<ContestObject | null> {
    const { acting, permissions, locale } = context.caller;
    const found = await load(context, this.contests, row.id);
    const own = row.sellerOrganisationId === acting?.organisationId || permissions.has('bidding.session.run');
    return found && (own || (found.state === 'WAITING' && row.state === 'PUBLISHED')) ? ContestObject.of(found, { locale, seesObstacle: own }) : null;
  }

  @AsParent()
  @ResolveField('contestActions', () => [ContestActionEnum], { description: 'What the caller, as the seller, can choose about it.' })
  async contestActions(@Parent() { row }: ListingObject, @Context() context: RequestContext): Promise<(keyof typeof ContestActionEnum)[]> {
    const { acting, permissions } = context.caller;
    if (row.sellerOrganisationId !== acting?.organisationId || !permissions.has('market.listing.write')) return [];
    if ((await load(context, this.contests, row.id))?.state === 'WAITING') return ['CANCEL'];
    return row.state === 'PUBLISHED' && row.priceKind !== 'FIXED' ? ['CHOOSE'] : [];
  }
}
