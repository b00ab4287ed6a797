/** Movements that are what Stripe takes for itself. */
const fees = new Set(['stripe_fee', 'stripe_fx_fee', 'tax_fee', 'network_cost']);
/** Movements between the balance and the bank account of the exchange. */
const transits = new Set(['payout', 'payout_cancel', 'payout_failure', 'payout_minimum_balance_hold', 'payout_minimum_balance_release', 'topup', 'topup_reversal']);
/** Movements whose money is booked when their object is followed: payments, refunds, disputes, transfers. */
const followed = new Set(['charge', 'payment', 'refund', 'payment_refund', 'refund_failure', 'payment_failure_refund', 'adjustment', 'transfer', 'transfer_cancel', 'transfer_failure', 'transfer_refund']);

/**
 * What a movement is by its type (https://docs.stripe.com/reports/balance-transaction-types), as far as the movement itself
 * says all that there is to book.
 *
 * @returns FOLLOWED when its object says it, UNKNOWN for types that nobody expected
 */
export function ownPurpose(type: string): 'FEE' | 'TRANSIT' | 'FOLLOWED' | 'UNKNOWN' {
  if (fees.has(type)) return 'FEE';
  if (transits.has(type)) return 'TRANSIT';
  return followed.has(type) ? 'FOLLOWED' : 'UNKNOWN';
}
