import { lockAccounts, post, transfer } from '@haihe/ledger';
import type { AccountRef, Entry } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { paymentReasons } from './payment-reasons.js';

/** Money to be moved, and what is written once it was. All steps of a transaction are taken at its end, under one round of locks. */
export interface Step {
  readonly entry: Entry;
  /** @param transactionId of the ledger */
  readonly after?: ((transactionId: string) => Promise<void>) | undefined;
}

/**
 * Makes the entry of a transfer between two accounts.
 *
 * @param amount fen
 */
export function entryOf(
  reason: keyof typeof paymentReasons,
  source: Entry['source'],
  from: AccountRef,
  to: AccountRef,
  amount: bigint,
  note?: string,
): Entry {
  return { postings: transfer(from, to, Money.ofMinor(amount)), reason: paymentReasons[reason], source, note };
}

/**
 * Takes steps in their order: every account is locked first, at once.
 *
 * @throws Refusal as `post` of the ledger
 */
export async function takeSteps(tx: Tx, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  await lockAccounts(tx, [...new Set(steps.flatMap(({ entry }) => entry.postings.map(({ account }) => account.id)))]);
  for (const { entry, after } of steps) {
    const { transactionId } = await post(tx, entry);
    await after?.(transactionId);
  }
}

/** An account of which only the id is kept; all of payments is in yuan. */
export function accountOf(id: string): AccountRef {
  return { id, currency: 'CNY' };
}
