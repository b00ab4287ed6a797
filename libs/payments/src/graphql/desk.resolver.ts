import { Args, ArgsType, Field, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AsParent, connectionOf, load, PageArgs, pageSize, parseGlobalId, Reader, registerNode, toConnection } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { statementPage, statementsById } from '../data/queries/bank-statements.js';
import { custodyAccounts } from '../data/queries/custody-accounts.js';
import { receiptQueue, receiptsById } from '../data/queries/receipts.js';
import { debitById, debitQueue } from '../data/queries/statement-lines.js';
import type { ReceiptReason } from '../rules/index.js';
import { BankDebitObject, BankStatementObject, CustodyAccountObject, ReceiptObject } from './desk.objects.js';
import { ReceiptReasonEnum } from './enums.js';
import { PaymentLoaders } from './payment-loaders.js';
import { readId } from './read-place.js';
import { isDesk } from './who-sees.js';

const { Connection: BankStatementConnection } = connectionOf('BankStatement', () => BankStatementObject);
const { Connection: ReceiptConnection } = connectionOf('Receipt', () => ReceiptObject);
const { Connection: BankDebitConnection } = connectionOf('BankDebit', () => BankDebitObject);

/** Arguments of the queue of receipts. */
@ArgsType()
class ReceiptArgs extends PageArgs {
  @Field(() => ReceiptReasonEnum, { nullable: true, description: 'Only those that wait for this reason.' })
  readonly reason?: ReceiptReason | null;
}

/** Statements and queues, for the desk of the centre. */
@Resolver(() => BankStatementObject)
export class DeskResolver {
  constructor(
    private readonly reader: Reader,
    private readonly loaders: PaymentLoaders,
  ) {
    registerNode('BankStatement', async ({ caller }, id) => (isDesk(caller) ? this.statement(id) : undefined));
    registerNode('Receipt', async ({ caller }, id) => (isDesk(caller) ? this.receiptOf(id) : undefined));
    registerNode('BankDebit', async ({ caller }, id) => {
      const row = isDesk(caller) ? await debitById(this.reader, id) : undefined;
      return row && BankDebitObject.of(row);
    });
    registerNode('CustodyAccount', async (context, id) => {
      if (!isDesk(context.caller)) return undefined;
      const row = (await custodyAccounts(this.reader)).find((account) => account.id === id);
      return row && CustodyAccountObject.of(row);
    });
  }

  @Allow('payments.desk.work')
  @Query(() => [CustodyAccountObject], { description: 'The bank accounts in which the exchange keeps other people’s money.' })
  async custodyAccounts(): Promise<CustodyAccountObject[]> {
    return (await custodyAccounts(this.reader)).map(CustodyAccountObject.of);
  }

  @Allow('payments.desk.work')
  @Query(() => BankStatementConnection, { description: 'Bank statements that were imported, the newest first.' })
  async bankStatements(@Args() { first: wanted, after }: PageArgs): Promise<ConnectionOf<BankStatementObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await statementPage(this.reader, first + 1, readId(after));
    return toConnection(rows, { first, after, totalCount }, ({ id }) => [id], BankStatementObject.of);
  }

  @Allow('payments.desk.work')
  @Query(() => BankStatementObject, { nullable: true, description: 'A bank statement; null when there is none of this id.' })
  async bankStatement(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string): Promise<BankStatementObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'BankStatement' ? ((await this.statement(parsed.id)) ?? null) : null;
  }

  @Allow('payments.desk.work')
  @Query(() => ReceiptConnection, { description: 'Money that arrived and waits for a person, the longest waiting first.' })
  async receiptsToAllocate(@Args() { first: wanted, after, reason }: ReceiptArgs): Promise<ConnectionOf<ReceiptObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await receiptQueue(this.reader, reason ?? null, first + 1, readId(after));
    return toConnection(rows, { first, after, totalCount }, ({ id }) => [id], ReceiptObject.of);
  }

  @Allow('payments.desk.work')
  @Query(() => ReceiptObject, { nullable: true, description: 'Money that arrived; null when there is none of this id.' })
  async receipt(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string): Promise<ReceiptObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'Receipt' ? ((await this.receiptOf(parsed.id)) ?? null) : null;
  }

  @Allow('payments.desk.work')
  @Query(() => BankDebitConnection, { description: 'Money that left bank accounts and that nobody has explained, the longest waiting first.' })
  async bankDebitsToExplain(@Args() { first: wanted, after }: PageArgs): Promise<ConnectionOf<BankDebitObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await debitQueue(this.reader, first + 1, readId(after));
    return toConnection(rows, { first, after, totalCount }, ({ id }) => [id], BankDebitObject.of);
  }

  @AsParent()
  @ResolveField(() => CustodyAccountObject, { description: 'The account that it tells of.' })
  async account({ row }: BankStatementObject, _: unknown, context: RequestContext): Promise<CustodyAccountObject> {
    const account = (await load(context, this.loaders.custody, 'all'))?.find(({ id }) => id === row.custodyAccountId);
    if (!account) throw new Error(`custody account ${row.custodyAccountId} is gone`);
    return CustodyAccountObject.of(account);
  }

  private async statement(id: string): Promise<BankStatementObject | undefined> {
    const row = (await statementsById(this.reader, [id])).get(id);
    return row && BankStatementObject.of(row);
  }

  private async receiptOf(id: string): Promise<ReceiptObject | undefined> {
    const row = (await receiptsById(this.reader, [id])).get(id);
    return row && ReceiptObject.of(row);
  }
}
