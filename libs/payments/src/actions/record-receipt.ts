import { openAccounts } from '@haihe/ledger';
import type { AccountKey, AccountRow } from '@haihe/ledger';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import { dueIdsByReference } from '../data/queries/dues.js';
import type { DueRow } from '../data/queries/dues.js';
import { organisationNames } from '../data/queries/organisation-names.js';
import { receiptByExternalId } from '../data/queries/receipts.js';
import { decideNamed, decideTransfer, nameReceipt } from '../rules/index.js';
import type { PaymentChannel, ReceiptReason } from '../rules/index.js';
import { suspenseKey } from './account-keys.js';
import { insertAllocation } from './insert-allocation.js';
import { lockDues } from './lock-dues.js';
import { readAmount } from './read-amount.js';
import { settleDue } from './settle-due.js';
import { accountOf, entryOf, takeSteps } from './steps.js';
import type { Step } from './steps.js';

/** Money that became known to have arrived. */
export interface ReceivedMoney {
  readonly channel: PaymentChannel;
  /** What the channel calls it: it is recorded once. */
  readonly externalId: string;
  readonly amount: Money;
  /** The channel's account in the ledger. */
  readonly clearing: AccountKey;
  /** What the channel itself says that it is for, as with a card payment; otherwise the remark is searched for a reference. */
  readonly dueId?: string | undefined;
  readonly payerName?: string | null | undefined;
  readonly payerAccount?: string | null | undefined;
  readonly payerBank?: string | null | undefined;
  readonly remark?: string | null | undefined;
  readonly receivedAt: Date;
  /** The channel took back what it had said before. */
  readonly reversal?: boolean | undefined;
}

/** What became of it. */
export interface RecordedReceipt {
  readonly receiptId: string;
  /** False when it was known already: nothing was written. */
  readonly recorded: boolean;
  /** Why it waits for a person; null when it was allocated. */
  readonly reason: ReceiptReason | null;
}

/**
 * Books money that arrived, once: `clearing → suspense`, and on to the due that it is certainly for; otherwise it waits in the
 * queue. Who is certain is decided by `decideNamed` and `decideTransfer`.
 *
 * Call it before accounts are locked.
 *
 * @throws Refusal AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, AMOUNT_CURRENCY
 */
export async function recordReceipt(tx: Tx, received: ReceivedMoney): Promise<RecordedReceipt> {
  const { receipts, steps } = await planReceipts(tx, [received]);
  await takeSteps(tx, steps);
  const [receipt] = receipts;
  if (!receipt) throw new Error('the receipt was not recorded');
  return receipt;
}

/** As {@link recordReceipt} for many at once, in their order; the caller takes the steps. */
export async function planReceipts(tx: Tx, received: readonly ReceivedMoney[]): Promise<{ readonly receipts: RecordedReceipt[]; readonly steps: Step[] }> {
  const named = received.map((money) => (money.dueId === undefined ? nameReceipt(money.remark ?? null, money.reversal === true) : { reference: null }));
  const references = named.flatMap((name) => ('reason' in name || name.reference === null ? [] : [name.reference]));
  const ids = await dueIdsByReference(tx, references);
  const dueIds = received.map((money, index) => {
    const name = named[index];
    return money.dueId ?? (name && !('reason' in name) ? ids.get(name.reference ?? '') : undefined);
  });
  const dues = await lockDues(tx, [...new Set(dueIds.filter((id) => id !== undefined))].sort());
  const payers = await organisationNames(tx, [...dues.values()].map(({ payerOrganisationId }) => payerOrganisationId));
  const [suspense] = await openAccounts(tx, [suspenseKey]);
  if (!suspense) throw new Error('suspense was not opened');
  const clearings = await openClearings(tx, received);
  const receipts: RecordedReceipt[] = [];
  const steps: Step[] = [];
  for (const [index, money] of received.entries()) {
    const name = named[index];
    const due = dues.get(dueIds[index] ?? '');
    const clearing = clearings.get(money.clearing.subject ?? '');
    if (!name || !clearing) throw new Error('the plan does not fit the money');
    const reason = 'reason' in name ? name.reason : decide(money, due, payers.get(due?.payerOrganisationId ?? '') ?? []);
    const receiptId = newId();
    const row = { id: receiptId, clearingId: clearing.id, reason, dueId: due?.id ?? null, reference: due?.reference ?? name.reference };
    if (!(await insertReceipt(tx, money, row))) {
      receipts.push(await known(tx, money));
      continue;
    }
    receipts.push({ receiptId, recorded: true, reason });
    const amount = money.amount.minor;
    const source = { type: 'Receipt', id: receiptId };
    steps.push({ entry: entryOf('payments.received', source, clearing, suspense, amount) });
    if (due === undefined || reason !== null) continue;
    dues.set(due.id, await settleDue(tx, due, amount));
    steps.push({
      entry: entryOf('payments.allocated', source, suspense, accountOf(due.intoAccountId), amount),
      after: (transactionId) => insertAllocation(tx, { receiptId, target: { dueId: due.id }, amount, transactionId }),
    });
  }
  return { receipts, steps };
}

function decide(money: ReceivedMoney, due: DueRow | undefined, payerNames: readonly string[]): ReceiptReason | null {
  if (!due) return 'UNKNOWN_REFERENCE';
  const open = due.amount - due.paid;
  const amount = money.amount.minor;
  if (money.dueId !== undefined) return decideNamed(amount, { state: due.state, open }) ?? null;
  const transfer = { amount, payerName: money.payerName ?? null, receivedAt: money.receivedAt };
  return decideTransfer(transfer, { state: due.state, open, dueAt: due.dueAt, payerNames }) ?? null;
}

async function openClearings(tx: Tx, received: readonly ReceivedMoney[]): Promise<Map<string, AccountRow>> {
  const keys = new Map(received.map(({ clearing }) => [clearing.subject ?? '', clearing]));
  return new Map((await openAccounts(tx, [...keys.values()])).map((account) => [account.subject ?? '', account]));
}

interface NewReceipt {
  readonly id: string;
  readonly clearingId: string;
  readonly reason: ReceiptReason | null;
  readonly dueId: string | null;
  readonly reference: string | null;
}

/** @returns false when the channel's id is known */
async function insertReceipt(tx: Tx, money: ReceivedMoney, row: NewReceipt): Promise<boolean> {
  const amount = readAmount(money.amount);
  const inserted = await tx.query(
    `INSERT INTO payments.receipt (id, channel, external_id, clearing_account_id, amount_fen, waiting_fen, reason, due_id, reference, payer_name,
       payer_account, payer_bank, remark, received_at, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT ON CONSTRAINT receipt_once DO NOTHING RETURNING id`,
    [
      row.id, money.channel, money.externalId, row.clearingId, amount, row.reason === null ? 0n : amount, row.reason, row.dueId, row.reference,
      textOf(money.payerName, 200), textOf(money.payerAccount, 64), textOf(money.payerBank, 200), textOf(money.remark, 1000), money.receivedAt, tx.now,
    ],
    'payments.receipt',
  );
  return inserted.length > 0;
}

async function known(tx: Tx, { channel, externalId }: ReceivedMoney): Promise<RecordedReceipt> {
  const receipt = await receiptByExternalId(tx, channel, externalId);
  if (!receipt) throw new Error(`receipt ${externalId} is gone`);
  return { receiptId: receipt.id, recorded: false, reason: receipt.reason };
}

function textOf(text: string | null | undefined, longest: number): string | null {
  const trimmed = (text ?? '').trim().slice(0, longest);
  return trimmed === '' ? null : trimmed;
}
