import type { BalanceTransaction } from './objects.js';
import { cannotBeDone } from './stripe-refused.js';
import type { World } from './world.js';

/** Days until money of a charge can be used. Stripe's depend on country and agreement. */
const DAYS_PENDING = 7;
const DAY = 86_400;

/** What Stripe keeps of a charge: an invented tariff, 3.4 % and 2.00. */
export function feeOf(amount: number): number {
  return Math.round(amount * 0.034) + 200;
}

/** Books on the account's balance. */
export function bookOnBalance(
  world: World,
  { type, amount, fee = 0, source, currency }: { readonly type: string; readonly amount: number; readonly fee?: number; readonly source: string | null; readonly currency: string },
): BalanceTransaction {
  const pending = type === 'charge' || type === 'payment';
  const { livemode: _, ...made } = world.made('txn', 'balance_transaction');
  const booked: BalanceTransaction = {
    ...made,
    amount,
    available_on: world.now + (pending ? DAYS_PENDING * DAY : 0),
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ amount: fee, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' }],
    net: amount - fee,
    reporting_category: type === 'adjustment' ? 'dispute' : type === 'stripe_fee' ? 'fee' : type === 'payment' ? 'charge' : type.replace('payment_refund', 'refund'),
    source,
    status: pending ? 'pending' : 'available',
    type,
  };
  world.balanceTransactions.set(booked.id, booked);
  return booked;
}

/** What is on the balance now, per kind. */
export function balanceOf(world: World, currency: string): { readonly available: number; readonly pending: number } {
  let [available, pending] = [0, 0];
  for (const booked of world.balanceTransactions.values()) {
    if (booked.currency !== currency) continue;
    if (booked.available_on <= world.now) {
      booked.status = 'available';
      available += booked.net;
    } else {
      pending += booked.net;
    }
  }
  return { available, pending };
}

/** @throws StripeRefused balance_insufficient */
export function demandAvailable(world: World, amount: number, currency: string): void {
  if (balanceOf(world, currency).available < amount) {
    throw cannotBeDone('You have insufficient available funds in your Stripe account. Your card balance may be too low, or funds may still be pending.', { code: 'balance_insufficient' });
  }
}
