import type { PaymentDueState } from '../api/generated/graphql.js';

/** What can be said to somebody who comes back from the payment service. */
export type CheckoutOutcome = 'received' | 'waiting' | 'late' | 'left' | 'cancelled';

/**
 * @param outcome what the payment service wrote into the address: `done` when the payer went through, `back` when he turned round
 * @param late whether the outcome has been waited for long enough
 */
export function checkoutOutcome({ state }: { state: PaymentDueState }, outcome: 'done' | 'back', late: boolean): CheckoutOutcome {
  if (state === 'PAID') return 'received';
  if (state === 'CANCELLED') return 'cancelled';
  if (outcome === 'back') return 'left';
  return late ? 'late' : 'waiting';
}
