import type { Tx } from '@haihe/platform';
import type { Stripe } from 'stripe';
import { confirmSent, payoutOf, receiveReturned } from './apply-payout.js';

/** Follows what Stripe says of a transfer: sent, and perhaps taken back since, at once or in parts. */
export async function applyTransfer(tx: Tx, payoutId: string, transfer: Pick<Stripe.Transfer, 'id' | 'amount_reversed'>): Promise<void> {
  await confirmSent(tx, payoutId);
  const returned = BigInt(transfer.amount_reversed);
  if (returned === 0n) return;
  const known = await tx.query<{ fen: string }>(`SELECT coalesce(sum(amount_fen), 0) AS fen FROM payments.receipt WHERE channel = 'STRIPE' AND external_id LIKE $1`, [`${transfer.id}:returned:%`]);
  const fresh = returned - BigInt(known[0]?.fen ?? 0);
  if (fresh > 0n) await receiveReturned(tx, await payoutOf(tx, payoutId), fresh, `${transfer.id}:returned:${returned}`);
}
