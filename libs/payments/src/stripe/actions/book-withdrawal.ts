import { openAccounts, post, transfer } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { Queries } from '../../data/queries/queries.js';
import { stripeClaimsKey, stripeKey } from './stripe-keys.js';
import { stripeReasons } from './stripe-reasons.js';

/** Money of a payment that left Stripe without the exchange having asked for it. */
export interface Withdrawal {
  /** Of the refund or dispute. */
  readonly id: string;
  readonly kind: 'REFUND' | 'DISPUTE';
  readonly intentId: string | null;
  /** As Stripe names it. */
  readonly state: string;
  /** Minor units that are gone now; nothing when they came back. */
  readonly left: number;
  readonly currency: string;
  /** `withdrawalVersion` before Stripe was asked. */
  readonly version: string | null;
}

/** Tells whether anything was booked of a withdrawal since; null before the first time. */
export async function withdrawalVersion(queries: Queries, id: string): Promise<string | null> {
  const rows = await queries.query<{ version: string }>('SELECT changed_at::text AS version FROM payments.stripe_withdrawal WHERE id = $1', [id]);
  return rows[0]?.version ?? null;
}

/**
 * Brings the ledger to what Stripe says of a withdrawal: what is gone is owed by somebody (`stripe-claims`), and who that is
 * a person decides. Told again, or in another order, it comes to the same.
 *
 * @returns false when somebody else booked meanwhile: this answer may be the older, so that Stripe is to be asked again
 */
export async function bookWithdrawal(tx: Tx, withdrawal: Withdrawal): Promise<boolean> {
  const { id, kind, intentId, state, currency, version } = withdrawal;
  const inserted = await tx.query(
    `INSERT INTO payments.stripe_withdrawal (id, kind, intent_id, state, booked_fen, currency, found_at, changed_at) VALUES ($1, $2, $3, $4, 0, $5, $6, $6)
     ON CONFLICT ON CONSTRAINT stripe_withdrawal_pkey DO NOTHING RETURNING id`,
    [id, kind, intentId, state, currency, tx.now],
  );
  const [row] = await tx.query<{ fen: string; version: string }>('SELECT booked_fen AS fen, changed_at::text AS version FROM payments.stripe_withdrawal WHERE id = $1 FOR UPDATE', [id]);
  if (inserted.length === 0 && row?.version !== version) return false;
  // The ledger holds yuan; what left in another currency stands in the row alone, and in the reconciliation.
  const left = currency === 'cny' ? BigInt(Math.max(0, withdrawal.left)) : 0n;
  const change = left - BigInt(row?.fen ?? 0);
  await tx.query('UPDATE payments.stripe_withdrawal SET state = $2, booked_fen = $3, changed_at = $4 WHERE id = $1', [id, state, left, tx.now]);
  if (change === 0n) return true;
  await tx.audit({ action: 'stripe.withdrawal', subjectType: 'StripeWithdrawal', subjectId: id, detail: { kind, state, intentId, changeFen: change.toString() } });
  const [clearing, claims] = await openAccounts(tx, [stripeKey, stripeClaimsKey]);
  if (!clearing || !claims) throw new Error('the accounts of the channel were not opened');
  const amount = Money.ofMinor(change > 0n ? change : -change);
  await post(tx, {
    postings: change > 0n ? transfer(claims, clearing, amount) : transfer(clearing, claims, amount),
    reason: stripeReasons[change > 0n ? 'payments.stripe-withdrawn' : 'payments.stripe-reinstated'],
    source: { type: 'StripeWithdrawal', id },
  });
  return true;
}
