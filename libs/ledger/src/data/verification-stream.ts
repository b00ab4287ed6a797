import type { ChainAccount, ChainPosting } from '../rules/verification/account-chain.js';
import type { CheckedReversal } from '../rules/verification/check-reversal.js';
import type { CheckedPosting } from '../rules/verification/check-transaction.js';
import type { Snapshot } from './ledger-stream.js';

/** Texts as the database gives eight-byte numbers. */
type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** Microseconds: a Date would lose the thousandths by which two bookings may differ. */
const micros = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;

/** Every account, by id. */
export async function* accountsById(snapshot: Snapshot): AsyncGenerator<ChainAccount & { readonly currency: string }> {
  const rows = snapshot.rows<Texts<'id' | 'currency' | 'balance' | 'sequence' | 'booked'> & { readonly overdraft: boolean }>(
    `SELECT id, currency, overdraft, balance, sequence, ${micros('booked_at')} AS booked FROM ledger.account ORDER BY id`,
  );
  for await (const { id, currency, overdraft, balance, sequence, booked } of rows) {
    yield { id, currency, overdraft, balance: BigInt(balance), sequence: BigInt(sequence), bookedAt: BigInt(booked) };
  }
}

/** Every posting, by account and number. */
export async function* postingsByAccount(snapshot: Snapshot): AsyncGenerator<ChainPosting & { readonly accountId: string }> {
  const rows = snapshot.rows<Texts<'account' | 'sequence' | 'amount' | 'balance' | 'transaction'> & { readonly booked: string | null }>(
    `SELECT p.account_id AS account, p.sequence, p.amount, p.balance, p.transaction_id AS transaction, ${micros('t.booked_at')} AS booked
       FROM ledger.posting p LEFT JOIN ledger.transaction t ON t.id = p.transaction_id ORDER BY p.account_id, p.sequence`,
  );
  for await (const { account, sequence, amount, balance, transaction, booked } of rows) {
    yield {
      accountId: account,
      sequence: BigInt(sequence),
      amount: BigInt(amount),
      balance: BigInt(balance),
      bookedAt: booked === null ? undefined : BigInt(booked),
      transactionId: transaction,
    };
  }
}

/** Every posting by transaction; a transaction without any comes with none. */
export async function* postingsByTransaction(snapshot: Snapshot): AsyncGenerator<{ readonly id: string; readonly posting: CheckedPosting | undefined }> {
  const rows = snapshot.rows<{ id: string; account: string | null; amount: string | null; currency: string | null }>(
    `SELECT t.id, p.account_id AS account, p.amount, a.currency
       FROM ledger.transaction t LEFT JOIN ledger.posting p ON p.transaction_id = t.id LEFT JOIN ledger.account a ON a.id = p.account_id ORDER BY t.id`,
  );
  for await (const { id, account, amount, currency } of rows) {
    yield { id, posting: account === null ? undefined : { accountId: account, amount: BigInt(amount ?? 0), currency: currency ?? undefined } };
  }
}

/** Every reversal beside what it reverses. */
export async function* reversals(snapshot: Snapshot): AsyncGenerator<CheckedReversal> {
  const amounts = (id: string): string => `(SELECT json_agg(json_build_array(p.account_id, p.amount::text) ORDER BY p.account_id) FROM ledger.posting p WHERE p.transaction_id = ${id})`;
  const read = (pairs: readonly [string, string][] | null) => (pairs ?? []).map(([account, amount]) => [account, BigInt(amount)] as const);
  const rows = snapshot.rows<{ id: string; original: string; found: boolean; chained: boolean; times: number; own: [string, string][] | null; others: [string, string][] | null }>(
    `SELECT t.id, t.reverses AS original, o.id IS NOT NULL AS found, o.reverses IS NOT NULL AS chained,
            (SELECT count(*)::int FROM ledger.transaction r WHERE r.reverses = t.reverses) AS times,
            ${amounts('t.id')} AS own, ${amounts('t.reverses')} AS others
       FROM ledger.transaction t LEFT JOIN ledger.transaction o ON o.id = t.reverses WHERE t.reverses IS NOT NULL`,
  );
  for await (const { id, original, found, chained, times, own, others } of rows) {
    yield { id, amounts: read(own), original: { id: original, missing: !found, isReversal: chained, amounts: read(others) }, reversals: times };
  }
}

const triggers = [
  ['ledger.posting', 'posting_final', 'A'],
  ['ledger.posting', 'posting_door', 'A'],
  ['ledger.transaction', 'transaction_final', 'A'],
  ['ledger.transaction', 'transaction_door', 'A'],
  ['ledger.account', 'account_final', 'A'],
  ['ledger.account', 'account_door', 'A'],
  ['ledger.account', 'account_empty', 'A'],
  ['ledger.entry', 'entry_write', 'O'],
] as const;
const checks = [
  ['ledger.account', 'account_covered'],
  ['ledger.account', 'account_overdraft_of_platform'],
  ['ledger.posting', 'posting_amount'],
] as const;
const uniqueIndexes = ['ledger.account_once', 'ledger.posting_pkey', 'ledger.transaction_pkey', 'ledger.transaction_reversed_once'] as const;

const values = (rows: readonly (readonly string[])[]): string => rows.map((row) => `(${row.map((text) => `'${text}'`).join(', ')})`).join(', ');

/** Guards of the database that should be there and on (triggers of tables: always, also for a replica), and how they are. */
export async function* guardStates(snapshot: Snapshot): AsyncGenerator<{ readonly name: string; readonly on: boolean }> {
  yield* snapshot.rows<{ name: string; on: boolean }>(
    `SELECT 'trigger ' || g.relation || '.' || g.name AS name, coalesce(t.tgenabled = g.state, false) AS on
       FROM (VALUES ${values(triggers)}) AS g (relation, name, state)
       LEFT JOIN pg_trigger t ON t.tgrelid = to_regclass(g.relation) AND t.tgname = g.name
     UNION ALL
     SELECT 'check ' || g.relation || '.' || g.name, coalesce(c.convalidated, false)
       FROM (VALUES ${values(checks)}) AS g (relation, name)
       LEFT JOIN pg_constraint c ON c.conrelid = to_regclass(g.relation) AND c.conname = g.name
     UNION ALL
     SELECT 'unique index ' || g.name, coalesce(i.indisunique AND i.indisvalid, false)
       FROM (VALUES ${values(uniqueIndexes.map((name) => [name]))}) AS g (name) LEFT JOIN pg_index i ON i.indexrelid = to_regclass(g.name)
     ORDER BY 1`,
  );
}
