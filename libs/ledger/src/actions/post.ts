import { newId, once } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { insertEntry } from '../data/insert-entry.js';
import type { PostingSet } from '../rules/posting.js';
import { isReason } from '../rules/reasons.js';
import { claimAccounts } from './account-locks.js';
import { asRefusal } from './as-refusal.js';
import { lockAccounts } from './lock-accounts.js';

/** Money to be moved. */
export interface Entry {
  /** Made with `postingSet`, `transfer` or `mirror`. */
  readonly postings: PostingSet;
  /** Why; declared with `defineReasons`. */
  readonly reason: string;
  /** What it follows from, e.g. `Deal` and its id. */
  readonly source: { readonly type: string; readonly id: string };
  /** Words for the statement, in the language of whoever wrote them. */
  readonly note?: string | undefined;
  /** The same scope and key with the same content moves money once. */
  readonly idempotency?: { readonly scope: string; readonly key: string } | undefined;
}

/** Money that was moved. */
export interface Posted {
  readonly transactionId: string;
}

/**
 * Moves money: one transaction with its postings and balances, in one statement.
 *
 * @throws Refusal BALANCE_INSUFFICIENT, AMOUNT_OUT_OF_RANGE, IDEMPOTENCY_KEY_REUSED. Nothing can be written after a refusal:
 *   let it pass, so that everything is rolled back. To decide on a balance, lock and read it first (`lockAccounts`).
 * @throws Error for a reason that nobody declared, or a second round of locks (defects of the caller)
 */
export async function post(tx: Tx, entry: Entry): Promise<Posted> {
  if (!isReason(entry.reason)) throw new Error(`reason ${entry.reason} is not declared`);
  const write = (): Promise<Posted> => writeEntry(tx, entry, null);
  const { idempotency } = entry;
  return idempotency ? once(tx, idempotency.scope, idempotency.key, contentOf(entry), write) : write();
}

/**
 * Moves money several times: all accounts are locked at once, then one transaction after the other is written.
 *
 * @throws as `post`
 */
export async function postAll(tx: Tx, entries: readonly Entry[]): Promise<Posted[]> {
  await lockAccounts(tx, [...new Set(entries.flatMap(({ postings }) => postings.map(({ account }) => account.id)))]);
  const posted: Posted[] = [];
  for (const entry of entries) posted.push(await post(tx, entry));
  return posted;
}

/** Writes what was checked. */
export async function writeEntry(tx: Tx, { postings, reason, source, note }: Entry, reverses: string | null): Promise<Posted> {
  await claimAccounts(tx, postings.map(({ account }) => account.id));
  const id = newId();
  try {
    await insertEntry(tx, { id, reason, note: note ?? null, sourceType: source.type, sourceId: source.id, reverses, postings });
  } catch (error) {
    throw asRefusal(error);
  }
  return { transactionId: id };
}

function contentOf({ postings, reason, source, note }: Entry): unknown {
  return [reason, source.type, source.id, note ?? null, postings.map(({ account, amount }) => [account.id, amount.minor.toString(), amount.currency])];
}
