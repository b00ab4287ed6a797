import { Args, ArgsType, Field, ID, InputType, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AsParent, connectionOf, CurrentCaller, DateScalar, idOf, load, mutationPayload, PageArgs, pageSize, Reader, registerNode, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf, RequestContext } from '@haihe/platform';
import { ExplainDifference, explainDifferenceCodes } from '../actions/explain-difference.js';
import { RunReconciliation, runReconciliationCodes } from '../actions/run-reconciliation.js';
import { reconciliationPage, reconciliationsById } from '../data/queries/reconciliations.js';
import type { PaymentChannel } from '../rules/index.js';
import { PaymentChannelEnum, ReconciliationStateEnum } from './enums.js';
import { PaymentLoaders } from './payment-loaders.js';
import { readDayAndId } from './read-place.js';
import { ReconciliationDifferenceObject, ReconciliationObject } from './reconciliation.object.js';
import { isDesk } from './who-sees.js';

const { Connection: ReconciliationConnection } = connectionOf('Reconciliation', () => ReconciliationObject);

/** Arguments of the list of reconciliations. */
@ArgsType()
class ReconciliationArgs extends PageArgs {
  @Field(() => PaymentChannelEnum, { nullable: true, description: 'Only those of this channel.' })
  readonly channel?: PaymentChannel | null;
}

/** Input of reconciliationRun. */
@InputType({ description: 'What to reconcile.' })
class ReconciliationRunInput {
  @Field(() => PaymentChannelEnum, { description: 'The channel.' })
  readonly channel!: PaymentChannel;

  @Field(() => DateScalar, { description: 'A day that is over.' })
  readonly day!: string;
}

/** Input of reconciliationDifferenceExplain. */
@InputType({ description: 'What a difference was found to be.' })
class ReconciliationDifferenceExplainInput {
  @Field(() => ID, { description: 'The difference.' })
  readonly id!: string;

  @Field({ description: 'The explanation, at most 1000 characters.' })
  readonly text!: string;
}

const ReconciliationRun = mutationPayload<{ reconciliations: ReconciliationObject[] | null }>(
  'ReconciliationRun',
  { reconciliations: { type: () => [ReconciliationObject], description: 'One per account of the channel.' } },
  runReconciliationCodes,
);
const ReconciliationDifferenceExplain = mutationPayload<{ reconciliation: ReconciliationObject | null }>(
  'ReconciliationDifferenceExplain',
  { reconciliation: { type: () => ReconciliationObject, description: 'The reconciliation that it belongs to.' } },
  explainDifferenceCodes,
);

/** Reconciliation, for the desk of the centre. */
@Resolver(() => ReconciliationObject)
export class ReconciliationResolver {
  constructor(
    private readonly reader: Reader,
    private readonly loaders: PaymentLoaders,
    private readonly runReconciliation: RunReconciliation,
    private readonly explainDifference: ExplainDifference,
  ) {
    registerNode('Reconciliation', async ({ caller }, id) => (isDesk(caller) ? (await this.byIds([id]))[0] : undefined));
  }

  @Allow('payments.desk.work')
  @Query(() => ReconciliationConnection, { description: 'Reconciliations, the latest day first.' })
  async reconciliations(@Args() { first: wanted, after, channel }: ReconciliationArgs): Promise<ConnectionOf<ReconciliationObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await reconciliationPage(this.reader, channel ?? null, first + 1, readDayAndId(after));
    return toConnection(rows, { first, after, totalCount }, ({ day, id }) => [day, id], ReconciliationObject.of);
  }

  @AsParent()
  @ResolveField(() => [ReconciliationDifferenceObject], { description: 'What differs, and what differed once.' })
  async differences({ row }: ReconciliationObject, _: unknown, context: RequestContext): Promise<ReconciliationDifferenceObject[]> {
    return ((await load(context, this.loaders.differences, row.id)) ?? []).map(ReconciliationDifferenceObject.of);
  }

  @AsParent()
  @ResolveField(() => ReconciliationStateEnum, { description: 'What came of it.' })
  async state({ row }: ReconciliationObject, _: unknown, context: RequestContext): Promise<keyof typeof ReconciliationStateEnum> {
    const there = ((await load(context, this.loaders.differences, row.id)) ?? []).filter(({ goneAt }) => goneAt === null);
    if (there.length === 0) return 'AGREED';
    return there.every(({ explanation }) => explanation !== null) ? 'EXPLAINED' : 'DIFFERENT';
  }

  @Allow('payments.desk.work')
  @Mutation(() => ReconciliationRun.Payload, { description: 'Compares a channel with the ledger for a day, again if it was done.' })
  reconciliationRun(@Args('input', { description: 'Channel and day.' }) input: ReconciliationRunInput, @CurrentCaller() caller: Caller) {
    return ReconciliationRun.answer(caller, async () => ({ reconciliations: await this.byIds(await this.runReconciliation.run(caller, input)) }));
  }

  @Allow('payments.desk.work')
  @Mutation(() => ReconciliationDifferenceExplain.Payload, { description: 'Explains a difference, once.' })
  reconciliationDifferenceExplain(@Args('input', { description: 'The explanation.' }) input: ReconciliationDifferenceExplainInput, @CurrentCaller() caller: Caller) {
    return ReconciliationDifferenceExplain.answer(caller, async () => {
      const differenceId = idOf('ReconciliationDifference', input.id, ['input', 'id']);
      const [reconciliation] = await this.byIds([await this.explainDifference.run(caller, { differenceId, text: input.text })]);
      return { reconciliation: reconciliation ?? null };
    });
  }

  private async byIds(ids: readonly string[]): Promise<ReconciliationObject[]> {
    return [...(await reconciliationsById(this.reader, ids)).values()].map(ReconciliationObject.of);
  }
}
