import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { Allow, AsParent, connectionOf, CurrentCaller, idOf, load, MoneyInput, mutationPayload, PageArgs, pageSize, Reader, registerNode, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf, RequestContext } from '@haihe/platform';
import { AskPayout, askPayoutCodes } from '../actions/ask-payout.js';
import { ExportPayouts, exportPayoutsCodes, writePayoutsCodes } from '../actions/export-payouts.js';
import { FailExportedPayout, failPayoutCodes } from '../actions/fail-exported-payout.js';
import { SetPayeeAccount, setPayeeAccountCodes } from '../actions/set-payee-account.js';
import { payeeAccountOf } from '../data/queries/payee-accounts.js';
import { batchesById, batchPage } from '../data/queries/payout-batches.js';
import { payoutPage, payoutsById } from '../data/queries/payouts.js';
import { PaymentLoaders } from './payment-loaders.js';
import { PayeeAccountSetInput, PayoutBatchExportInput, PayoutBatchWriteInput, PayoutFailInput, PayoutRequestInput } from './payout.inputs.js';
import { PayeeAccountObject, PayoutBatchObject, PayoutObject } from './payout.object.js';
import { readId } from './read-place.js';
import { isDesk, seesOrganisation } from './who-sees.js';

const { Connection: PayoutConnection } = connectionOf('Payout', () => PayoutObject);
const { Connection: PayoutBatchConnection } = connectionOf('PayoutBatch', () => PayoutBatchObject);

const payout = { type: () => PayoutObject, description: 'The payout.' };
const PayeeAccountSet = mutationPayload<{ payeeAccount: PayeeAccountObject | null }>(
  'PayeeAccountSet',
  { payeeAccount: { type: () => PayeeAccountObject, description: 'The account.' } },
  setPayeeAccountCodes,
);
const PayoutRequest = mutationPayload<{ payout: PayoutObject | null }>('PayoutRequest', { payout }, askPayoutCodes);
const PayoutFail = mutationPayload<{ payout: PayoutObject | null }>('PayoutFail', { payout }, [...failPayoutCodes, 'BALANCE_INSUFFICIENT']);
const batch = { type: () => PayoutBatchObject, description: 'The batch.' };
const PayoutBatchExport = mutationPayload<{ batch: PayoutBatchObject | null }>('PayoutBatchExport', { batch }, [...exportPayoutsCodes, 'FILE_EMPTY']);
const PayoutBatchWrite = mutationPayload<{ batch: PayoutBatchObject | null }>('PayoutBatchWrite', { batch }, [...writePayoutsCodes, 'FILE_EMPTY']);

/** Money on its way out: for those who are paid, and for the desk of the centre. */
@Resolver(() => PayoutObject)
export class PayoutResolver {
  constructor(
    private readonly reader: Reader,
    private readonly loaders: PaymentLoaders,
    private readonly organisations: OrganisationLoader,
    private readonly setPayeeAccount: SetPayeeAccount,
    private readonly askPayout: AskPayout,
    private readonly exportPayouts: ExportPayouts,
    private readonly failPayout: FailExportedPayout,
  ) {
    registerNode('Payout', async (context, id) => {
      const row = await load(context, this.loaders.payouts, id);
      return row && seesOrganisation(context.caller, row.organisationId) ? PayoutObject.of(row) : undefined;
    });
    registerNode('PayoutBatch', async ({ caller }, id) => {
      const row = isDesk(caller) ? (await batchesById(this.reader, [id])).get(id) : undefined;
      return row && PayoutBatchObject.of(row);
    });
  }

  @Allow('payments.due.read')
  @Query(() => PayeeAccountObject, { nullable: true, description: 'Where the organisation acted for is paid; null while it has not said.' })
  async myPayeeAccount(@CurrentCaller() caller: Caller): Promise<PayeeAccountObject | null> {
    const row = await payeeAccountOf(this.reader, caller.acting?.organisationId ?? '');
    return row ? PayeeAccountObject.of(row, caller.permissions.has('payments.payee.manage'), caller.locale) : null;
  }

  @Allow('payments.due.read')
  @Query(() => PayoutConnection, { description: 'What the organisation acted for is or was paid, the newest first.' })
  async myPayouts(@Args() { first: wanted, after }: PageArgs, @CurrentCaller() caller: Caller): Promise<ConnectionOf<PayoutObject>> {
    return this.page({ organisationId: caller.acting?.organisationId ?? '' }, wanted, after);
  }

  @Allow('payments.desk.work')
  @Query(() => PayoutConnection, { description: 'Payouts that wait to be exported or confirmed, the oldest first.' })
  async payoutsWaiting(@Args() { first: wanted, after }: PageArgs): Promise<ConnectionOf<PayoutObject>> {
    return this.page('open', wanted, after);
  }

  @Allow('payments.desk.work')
  @Query(() => PayoutBatchConnection, { description: 'Files of payouts that were given to the bank, the newest first.' })
  async payoutBatches(@Args() { first: wanted, after }: PageArgs): Promise<ConnectionOf<PayoutBatchObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await batchPage(this.reader, first + 1, readId(after));
    return toConnection(rows, { first, after, totalCount }, ({ id }) => [id], PayoutBatchObject.of);
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { nullable: true, description: 'Who is paid; null when money goes back to a sender who is not known here.' })
  async organisation({ row }: PayoutObject, _: unknown, context: RequestContext): Promise<OrganisationObject | null> {
    return row.organisationId === null ? null : this.organisations.existing(context, row.organisationId);
  }

  @Allow('payments.payee.manage')
  @Mutation(() => PayeeAccountSet.Payload, { description: 'Sets the account to which the organisation is paid. One that replaces another is paid to after a day.' })
  payeeAccountSet(@Args('input', { description: 'The account.' }) input: PayeeAccountSetInput, @CurrentCaller() caller: Caller) {
    return PayeeAccountSet.answer(caller, async () => {
      await this.setPayeeAccount.run(caller, { ...input, bankCode: input.bankCode ?? null });
      return { payeeAccount: await this.myPayeeAccount(caller) };
    });
  }

  @Allow('payments.payee.manage')
  @Mutation(() => PayoutRequest.Payload, { description: 'Sends money of the organisation’s deposit to its account.' })
  payoutRequest(@Args('input', { description: 'How much.' }) input: PayoutRequestInput, @CurrentCaller() caller: Caller) {
    return PayoutRequest.answer(caller, async () => {
      const amount = MoneyInput.read(input.amount, ['input', 'amount']);
      return this.payout(await this.askPayout.run(caller, { amount, password: input.password, idempotencyKey: input.idempotencyKey ?? null }));
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => PayoutFail.Payload, { description: 'Notes that the bank did not take a payout; its money returns to where it came from.' })
  payoutFail(@Args('input', { description: 'The payout.' }) input: PayoutFailInput, @CurrentCaller() caller: Caller) {
    return PayoutFail.answer(caller, async () => {
      const payoutId = idOf('Payout', input.payoutId, ['input', 'payoutId']);
      await this.failPayout.run(caller, { payoutId, reason: input.reason });
      return this.payout(payoutId);
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => PayoutBatchExport.Payload, { description: 'Makes the file of the waiting payouts for the bank, at most 1000, the oldest first. Each payout stands in one file only.' })
  payoutBatchExport(@CurrentCaller() caller: Caller, @Args('input') input: PayoutBatchExportInput) {
    return PayoutBatchExport.answer(caller, async () => {
      const total = MoneyInput.read(input.total, ['input', 'total']);
      return this.batch(await this.exportPayouts.run(caller, { payouts: input.payouts, total }));
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => PayoutBatchWrite.Payload, { description: 'Writes the file of a batch that was left without one.' })
  payoutBatchWrite(@CurrentCaller() caller: Caller, @Args('input') input: PayoutBatchWriteInput) {
    return PayoutBatchWrite.answer(caller, async () => {
      const id = idOf('PayoutBatch', input.batchId, ['input', 'batchId']);
      await this.exportPayouts.writeAgain(caller, id);
      return this.batch(id);
    });
  }

  private async batch(id: string): Promise<{ batch: PayoutBatchObject | null }> {
    const row = (await batchesById(this.reader, [id])).get(id);
    return { batch: row ? PayoutBatchObject.of(row) : null };
  }

  private async payout(id: string): Promise<{ payout: PayoutObject | null }> {
    const row = (await payoutsById(this.reader, [id])).get(id);
    return { payout: row ? PayoutObject.of(row) : null };
  }

  private async page(whose: Parameters<typeof payoutPage>[1], wanted: number, after: string | null | undefined): Promise<ConnectionOf<PayoutObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await payoutPage(this.reader, whose, first + 1, readId(after));
    return toConnection(rows, { first, after, totalCount }, ({ id }) => [id], PayoutObject.of);
  }
}
