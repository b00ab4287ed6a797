import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCaller, idOf, MoneyInput, mutationPayload, Reader } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { paymentsRefusals } from '../rules/index.js';
import { AddCustodyAccount, addCustodyAccountCodes } from '../actions/add-custody-account.js';
import { AllocateReceipt, allocateReceiptCodes } from '../actions/allocate-receipt.js';
import { ReturnReceipt, returnReceiptCodes } from '../actions/return-receipt.js';
import { SettleDebit, settleDebitCodes } from '../actions/settle-debit.js';
import { statementsById } from '../data/queries/bank-statements.js';
import { custodyAccounts } from '../data/queries/custody-accounts.js';
import { receiptsById } from '../data/queries/receipts.js';
import { debitById } from '../data/queries/statement-lines.js';
import { ImportStatement, importStatementCodes } from '../importing/import-statement.js';
import { BankDebitSettleInput, BankStatementImportInput, CustodyAccountAddInput, ReceiptAllocateInput, ReceiptReturnInput } from './desk.inputs.js';
import { BankDebitObject, BankStatementObject, CustodyAccountObject, ReceiptObject } from './desk.objects.js';

const receipt = { type: () => ReceiptObject, description: 'The receipt.' };
const BankStatementImport = mutationPayload<{ statement: BankStatementObject | null; repeated: boolean | null }>(
  'BankStatementImport',
  {
    statement: { type: () => BankStatementObject, description: 'The statement; the earlier one when the file was imported before.' },
    repeated: { type: () => Boolean, description: 'The same file was imported before: nothing was added. Null when it was refused.' },
  },
  importStatementCodes,
);
const ReceiptAllocate = mutationPayload<{ receipt: ReceiptObject | null }>('ReceiptAllocate', { receipt }, allocateReceiptCodes);
const ReceiptReturn = mutationPayload<{ receipt: ReceiptObject | null }>('ReceiptReturn', { receipt }, returnReceiptCodes);
const BankDebitSettle = mutationPayload<{ debit: BankDebitObject | null }>('BankDebitSettle', { debit: { type: () => BankDebitObject, description: 'The debit.' } }, settleDebitCodes);
const CustodyAccountAdd = mutationPayload<{ custodyAccount: CustodyAccountObject | null }>(
  'CustodyAccountAdd',
  { custodyAccount: { type: () => CustodyAccountObject, description: 'The account.' } },
  addCustodyAccountCodes,
);

/** What is done at the desk of the centre. */
@Resolver()
export class DeskMutations {
  constructor(
    private readonly reader: Reader,
    private readonly importStatement: ImportStatement,
    private readonly allocateReceipt: AllocateReceipt,
    private readonly returnReceipt: ReturnReceipt,
    private readonly settleDebit: SettleDebit,
    private readonly addCustodyAccount: AddCustodyAccount,
  ) {}

  @Allow('payments.desk.work')
  @Mutation(() => BankStatementImport.Payload, { description: 'Imports a bank statement: all of it, or nothing. Its format is recognised. The same file, and lines that are known, add nothing.' })
  bankStatementImport(@Args('input', { description: 'The file.' }) input: BankStatementImportInput, @CurrentCaller() caller: Caller) {
    return BankStatementImport.answer(caller, async () => {
      const { id, repeated } = await this.importStatement.run(caller, input.fileId);
      const row = (await statementsById(this.reader, [id])).get(id);
      return { statement: row ? BankStatementObject.of(row) : null, repeated };
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => ReceiptAllocate.Payload, { description: 'Allocates money in the queue to payments, to a deposit, or both.' })
  receiptAllocate(@Args('input', { description: 'The receipt and its parts.' }) input: ReceiptAllocateInput, @CurrentCaller() caller: Caller) {
    return ReceiptAllocate.answer(caller, async () => {
      const receiptId = idOf('Receipt', input.receiptId, ['input', 'receiptId']);
      const parts = (input.parts ?? []).map(({ dueId, amount }, index) => ({
        dueId: idOf('PaymentDue', dueId, ['input', 'parts', String(index), 'dueId']),
        amount: MoneyInput.read(amount, ['input', 'parts', String(index), 'amount']),
      }));
      await this.allocateReceipt.run(caller, { receiptId, parts, deposit: readDeposit(input) }, input.idempotencyKey ?? null);
      return this.receipt(receiptId);
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => ReceiptReturn.Payload, { description: 'Sends what waits of a receipt back to the account that it came from.' })
  receiptReturn(@Args('input', { description: 'The receipt.' }) input: ReceiptReturnInput, @CurrentCaller() caller: Caller) {
    return ReceiptReturn.answer(caller, async () => {
      const receiptId = idOf('Receipt', input.receiptId, ['input', 'receiptId']);
      await this.returnReceipt.run(caller, { receiptId, reason: input.reason });
      return this.receipt(receiptId);
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => BankDebitSettle.Payload, { description: 'Says what a debit in the queue was: a payout, the reversal of a receipt in the queue, or a charge of the bank that the exchange pays from its fees.' })
  bankDebitSettle(@Args('input', { description: 'The debit.' }) input: BankDebitSettleInput, @CurrentCaller() caller: Caller) {
    return BankDebitSettle.answer(caller, async () => {
      const lineId = idOf('BankDebit', input.debitId, ['input', 'debitId']);
      const payoutId = input.payoutId ? idOf('Payout', input.payoutId, ['input', 'payoutId']) : undefined;
      const receiptId = input.receiptId ? idOf('Receipt', input.receiptId, ['input', 'receiptId']) : undefined;
      await this.settleDebit.run(caller, { lineId, payoutId, receiptId, note: input.note });
      const row = await debitById(this.reader, lineId);
      return { debit: row ? BankDebitObject.of(row) : null };
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => CustodyAccountAdd.Payload, { description: 'Makes a bank account of the exchange known. Transfers are asked for into the first one.' })
  custodyAccountAdd(@Args('input', { description: 'The account.' }) input: CustodyAccountAddInput, @CurrentCaller() caller: Caller) {
    return CustodyAccountAdd.answer(caller, async () => {
      const id = await this.addCustodyAccount.run(caller, { ...input, format: input.format ?? null });
      const row = (await custodyAccounts(this.reader)).find((account) => account.id === id);
      return { custodyAccount: row ? CustodyAccountObject.of(row) : null };
    });
  }

  private async receipt(id: string): Promise<{ receipt: ReceiptObject | null }> {
    const row = (await receiptsById(this.reader, [id])).get(id);
    return { receipt: row ? ReceiptObject.of(row) : null };
  }
}

/** Whose deposit is credited: both fields, or neither. */
function readDeposit({ depositOrganisationId, depositAmount }: ReceiptAllocateInput) {
  if (!depositOrganisationId && !depositAmount) return undefined;
  if (!depositOrganisationId || !depositAmount) throw paymentsRefusals.refuse('ALLOCATION_EMPTY', { path: ['input', depositAmount ? 'depositOrganisationId' : 'depositAmount'] });
  const organisationId = idOf('Organisation', depositOrganisationId, ['input', 'depositOrganisationId']);
  return { organisationId, amount: MoneyInput.read(depositAmount, ['input', 'depositAmount']) };
}
