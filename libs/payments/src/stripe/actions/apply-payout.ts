import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { confirmPayout } from '../../actions/close-payout.js';
import { recordReceipt } from '../../actions/record-receipt.js';
import { payoutsById } from '../../data/queries/payouts.js';
import type { PayoutRow } from '../../data/queries/payouts.js';
import { stripeKey } from './stripe-keys.js';

/** Whether a payout is neither confirmed nor failed. */
export function isOpenPayout({ state }: PayoutRow): boolean {
  return state === 'WAITING' || state === 'EXPORTED';
}

/** A payout that a call was made for. */
export async function payoutOf(tx: Tx, id: string): Promise<PayoutRow> {
  const payout = (await payoutsById(tx, [id])).get(id);
  if (!payout) throw new Error(`payout ${id} is gone`);
  return payout;
}

/** Notes that money of a payout has left Stripe; once. */
export async function confirmSent(tx: Tx, payoutId: string): Promise<void> {
  if (isOpenPayout(await payoutOf(tx, payoutId))) await confirmPayout(tx, payoutId, stripeKey);
}

/**
 * Books money of a confirmed payout that came back to Stripe: it waits in the queue, with the payout's reference.
 *
 * @param externalId says which return it is; the same one is booked once
 */
export async function receiveReturned(tx: Tx, payout: PayoutRow, fen: bigint, externalId: string): Promise<void> {
  await recordReceipt(tx, { channel: 'STRIPE', externalId, amount: Money.ofMinor(fen), clearing: stripeKey, remark: `${payout.reference}: ${externalId}`, receivedAt: tx.now });
}
