import { openAccounts } from '@haihe/ledger';
import type { AccountRow } from '@haihe/ledger';
import { newId, nextReference } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { bankKey, openingKey, unexplainedDebitsKey } from '../actions/account-keys.js';
import { confirmLocked } from '../actions/close-payout.js';
import { planReceipts } from '../actions/record-receipt.js';
import { entryOf, takeSteps } from '../actions/steps.js';
import type { Step } from '../actions/steps.js';
import { custodyAccountAggregate, payoutAggregate } from '../data/aggregates.js';
import { custodyAccountByNumber } from '../data/queries/custody-accounts.js';
import type { CustodyAccountRow } from '../data/queries/custody-accounts.js';
import { payoutIdsByReference, payoutsById } from '../data/queries/payouts.js';
import { insertLines } from '../data/queries/statement-lines.js';
import type { NewLine } from '../data/queries/statement-lines.js';
import { statementRefusals } from '../rules/statement-refusals.js';
import { continueStatement } from './continue-statement.js';
import type { IdentifiedLine } from './continue-statement.js';
import { decideDebit, payoutNamed } from './decide-debit.js';
import type { BankStatement } from './statement.js';

/** A statement that was imported. */
export interface ImportedStatement {
  readonly id: string;
  /** The same file was imported before: nothing was added, and the statement is the earlier one. */
  readonly repeated: boolean;
}

/** The file that a statement came in. */
export interface StatementFile {
  readonly id: string;
  readonly sha256: Buffer;
}

/**
 * Books a statement: what it tells anew becomes receipts, confirmed payouts, or waits in a queue. The same file, and lines that
 * another statement told, add nothing.
 *
 * @throws Refusal STATEMENT_ACCOUNT_UNKNOWN, STATEMENT_FORMAT_DIFFERS, STATEMENT_OPENING, STATEMENT_OPENING_NEGATIVE, STATEMENT_LINE_CHANGED
 */
export async function writeStatement(tx: Tx, statement: BankStatement, file: StatementFile): Promise<ImportedStatement> {
  const account = await lockAccount(tx, statement);
  const [imported] = await tx.query<{ id: string }>('SELECT id FROM payments.bank_statement WHERE custody_account_id = $1 AND sha256 = $2', [account.id, file.sha256]);
  if (imported) return { id: imported.id, repeated: true };
  const fresh = await continueStatement(tx, account, statement);
  const [clearing, opening, unexplained] = await openAccounts(tx, [bankKey(account.accountNumber), openingKey(account.accountNumber), unexplainedDebitsKey]);
  if (!clearing || !opening || !unexplained) throw new Error('the accounts of the bank account were not opened');
  const credits = await planCredits(tx, account, fresh.filter(({ entry }) => entry.direction === 'IN'));
  const debits = await planDebits(tx, fresh.filter(({ entry }) => entry.direction === 'OUT'), clearing, unexplained);
  const lines = [...credits.lines, ...debits.lines].sort((a, b) => a.place - b.place);
  const id = await insertStatement(tx, account, statement, file, lines);
  if (lines.length > 0) await insertLines(tx, id, account.id, tx.now, lines);
  const ends = account.balanceDay !== null && account.balanceDay > statement.toDay ? null : statement;
  if (ends) await tx.query('UPDATE payments.custody_account SET balance_fen = $2, balance_day = $3 WHERE id = $1', [account.id, ends.closing, ends.toDay]);
  const first = account.balance === null && statement.opening > 0n ? [{ entry: entryOf('payments.opening-balance', { type: 'BankStatement', id }, clearing, opening, statement.opening) }] : [];
  await tx.audit({ action: 'bank-statement.import', subjectType: 'BankStatement', subjectId: id, detail: { fileId: file.id, lines: statement.lines.length, added: lines.length } });
  await takeSteps(tx, [...first, ...credits.steps, ...debits.steps]);
  return { id, repeated: false };
}

/** Imports of one account follow one another. */
async function lockAccount(tx: Tx, { accountNumber, format }: BankStatement): Promise<CustodyAccountRow> {
  const found = await custodyAccountByNumber(tx, accountNumber);
  if (!found) throw statementRefusals.refuse('STATEMENT_ACCOUNT_UNKNOWN', { params: { value: accountNumber } });
  if (found.format !== null && found.format !== format) throw statementRefusals.refuse('STATEMENT_FORMAT_DIFFERS', { params: { value: accountNumber } });
  await tx.lock(custodyAccountAggregate, [found.id]);
  return (await custodyAccountByNumber(tx, accountNumber)) ?? found;
}

interface Planned {
  readonly lines: NewLine[];
  readonly steps: Step[];
}

async function planCredits(tx: Tx, account: CustodyAccountRow, fresh: readonly IdentifiedLine[]): Promise<Planned> {
  const { receipts, steps } = await planReceipts(
    tx,
    fresh.map(({ entry, identity }) => ({
      channel: 'BANK_TRANSFER' as const,
      externalId: `${account.id}:${entry.day}:${identity}`,
      amount: Money.ofMinor(entry.amount),
      clearing: bankKey(account.accountNumber),
      payerName: entry.counterpartyName,
      payerAccount: entry.counterpartyAccount,
      payerBank: entry.counterpartyBank,
      remark: entry.remark,
      receivedAt: new Date(`${entry.day}T00:00:00+08:00`),
      reversal: entry.reversal,
    })),
  );
  // Why a credit waits stands with its receipt.
  const lines = fresh.map((line, index): NewLine => ({ ...newLine(line), receiptId: receipts[index]?.receiptId ?? null }));
  return { lines, steps };
}

async function planDebits(tx: Tx, fresh: readonly IdentifiedLine[], clearing: AccountRow, unexplained: AccountRow): Promise<Planned> {
  const ids = await payoutIdsByReference(tx, fresh.map(({ entry }) => payoutNamed(entry)).filter((reference) => reference !== undefined));
  await tx.lock(payoutAggregate, [...ids.values()]);
  const payouts = await payoutsById(tx, [...ids.values()]);
  const planned: Planned = { lines: [], steps: [] };
  for (const line of fresh) {
    const payout = payouts.get(ids.get(payoutNamed(line.entry) ?? '') ?? '');
    const reason = decideDebit(line.entry, payout) ?? null;
    const row = newLine(line);
    if (payout && reason === null) {
      planned.steps.push(await confirmLocked(tx, payout, clearing));
      payouts.set(payout.id, { ...payout, state: 'CONFIRMED' });
    } else {
      planned.steps.push({ entry: entryOf('payments.bank-debit', { type: 'BankStatementLine', id: row.id }, unexplained, clearing, line.entry.amount) });
    }
    planned.lines.push({ ...row, payoutId: reason === null ? (payout?.id ?? null) : null, reason });
  }
  return planned;
}

function newLine({ entry, identity, place }: IdentifiedLine): NewLine {
  const { day, direction, reversal, amount, counterpartyName, counterpartyAccount, counterpartyBank, remark } = entry;
  return { id: newId(), place, day, identity, direction, reversal, amount, counterpartyName, counterpartyAccount, counterpartyBank, remark, receiptId: null, payoutId: null, reason: null };
}

async function insertStatement(tx: Tx, account: CustodyAccountRow, statement: BankStatement, file: StatementFile, lines: readonly NewLine[]): Promise<string> {
  const id = newId();
  const reference = await nextReference(tx, 'BK');
  const waiting = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM payments.receipt WHERE id = ANY($1::uuid[]) AND waiting_fen > 0', [
    lines.map(({ receiptId }) => receiptId).filter((receiptId) => receiptId !== null),
  ]);
  const queued = (waiting[0]?.count ?? 0) + lines.filter(({ reason }) => reason !== null).length;
  await tx.query(
    `INSERT INTO payments.bank_statement (id, reference, custody_account_id, format, file_id, sha256, from_day, to_day, opening_fen, closing_fen, lines,
       already_known, matched, queued, imported_by, imported_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id, reference, account.id, statement.format, file.id, file.sha256, statement.fromDay, statement.toDay, statement.opening, statement.closing, statement.lines.length,
      statement.lines.length - lines.length, lines.length - queued, queued, tx.actor.personId ?? null, tx.now,
    ],
  );
  return id;
}
