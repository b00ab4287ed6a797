import { once } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { transactionRow } from '../data/transaction-query.js';
import { ledgerRefusals } from '../rules/ledger-refusals.js';
import { isReason } from '../rules/reasons.js';
import { mirror } from '../rules/transfer.js';
import { lockAccounts } from './lock-accounts.js';
import { writeEntry } from './post.js';
import type { Entry, Posted } from './post.js';

/** How a transaction is undone. */
export interface Reversal extends Pick<Entry, 'source' | 'note' | 'idempotency'> {
  /** `ledger.reversal` unless an area has a better word. */
  readonly reason?: string | undefined;
}

/**
 * Undoes a whole transaction by its mirror: the only correction there is. It can be done once, and not to a reversal.
 *
 * @throws Refusal NOT_FOUND, TRANSACTION_ALREADY_REVERSED, REVERSAL_FINAL, and as `post`: BALANCE_INSUFFICIENT when the money
 *   has moved on
 */
export async function reverse(tx: Tx, transactionId: string, reversal: Reversal): Promise<Posted> {
  const { reason = 'ledger.reversal', idempotency } = reversal;
  if (!isReason(reason)) throw new Error(`reason ${reason} is not declared`);
  const write = async (): Promise<Posted> => {
    const original = await transactionRow(tx, transactionId);
    if (!original) throw commonRefusals.refuse('NOT_FOUND');
    if (original.reverses !== null) throw ledgerRefusals.refuse('REVERSAL_FINAL');
    await lockAccounts(tx, original.postings.map(({ account }) => account.id));
    // Only now is it certain that nobody else is about to reverse it.
    const reversed = (await transactionRow(tx, transactionId))?.reversedBy ?? null;
    if (reversed !== null) throw ledgerRefusals.refuse('TRANSACTION_ALREADY_REVERSED');
    return writeEntry(tx, { ...reversal, reason, postings: mirror(original.postings) }, transactionId);
  };
  const content = [transactionId, reason, reversal.source.type, reversal.source.id, reversal.note ?? null];
  return idempotency ? once(tx, idempotency.scope, idempotency.key, content, write) : write();
}
