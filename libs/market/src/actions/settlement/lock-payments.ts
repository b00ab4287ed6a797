import { cancelPayments, paymentDueAggregate, paymentsOf } from '@haihe/payments';
import type { DueRow } from '@haihe/payments';
import type { Entry } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import type { LockedDeal } from './lock-deal.js';

const isOpen = ({ state }: DueRow): boolean => state === 'OPEN' || state === 'PARTLY_PAID';

/** Locks what was asked of the buyer and reads it as it is then. */
export async function lockPayments(tx: Tx, { deal, dues }: Pick<LockedDeal, 'deal' | 'dues'>): Promise<DueRow[]> {
  await tx.lock(paymentDueAggregate, dues.map(({ id }) => id));
  return paymentsOf(tx, { type: 'Deal', id: deal.id });
}

/** What was paid on payments that are still open; it stays where it is until they are paid or cancelled. In fen. */
export function paidOnOpen(dues: readonly DueRow[]): bigint {
  return dues.filter(isOpen).reduce((sum, { paid }) => sum + paid, 0n);
}

/** Whether something is still to be paid. */
export function hasOpen(dues: readonly DueRow[]): boolean {
  return dues.some(isOpen);
}

/**
 * Cancels what is still open; what was paid on it goes back to the buyer's deposit with the entries that are returned.
 *
 * @param rest LEAVE when it is divided with all that is held; what was set apart before, such as a bidding deposit, goes back there
 */
export async function cancelOpenPayments(tx: Tx, locked: Pick<LockedDeal, 'deal' | 'dues'>, rest: 'RETURN' | 'LEAVE' = 'RETURN'): Promise<Entry[]> {
  const dues = await lockPayments(tx, locked);
  return cancelPayments(tx, dues.filter(isOpen).map(({ id }) => id), rest);
}
