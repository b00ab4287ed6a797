import type { Tx } from '@haihe/platform';
import type { Stripe } from 'stripe';
import { failPayout } from '../../actions/close-payout.js';
import { confirmSent, isOpenPayout, payoutOf, receiveReturned } from './apply-payout.js';

/**
 * Follows what Stripe says of a refund that the exchange asked for: done, under way, or failed. A refund can fail days after
 * it was done, when the payer's bank sends the money back: then it waits in the queue.
 */
export async function applyRefund(tx: Tx, payoutId: string, refund: Pick<Stripe.Refund, 'id' | 'status' | 'failure_reason'>): Promise<void> {
  const { status } = refund;
  if (status === 'succeeded') return confirmSent(tx, payoutId);
  const payout = await payoutOf(tx, payoutId);
  if (status !== 'failed' && status !== 'canceled') {
    await tx.query(`UPDATE payments.payout SET state = 'EXPORTED', sent_at = coalesce(sent_at, $2) WHERE id = $1 AND state = 'WAITING'`, [payoutId, tx.now]);
  } else if (isOpenPayout(payout)) {
    await failPayout(tx, payoutId, `Stripe: ${refund.id} ${refund.failure_reason ?? status}`);
  } else if (payout.state === 'CONFIRMED') {
    await receiveReturned(tx, payout, payout.amount, `${refund.id}:failed`);
  }
}
