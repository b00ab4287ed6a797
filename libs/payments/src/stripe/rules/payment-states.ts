/** Where a payment by Stripe stands. */
export const stripePaymentStates = ['STARTING', 'OPEN', 'PROCESSING', 'AUTHORISED', 'SUCCEEDED', 'EXPIRED', 'CANCELLED', 'FAILED'] as const;

/** Where a payment by Stripe stands. */
export type StripePaymentState = (typeof stripePaymentStates)[number];

/** States in which the payer may still pay, or the exchange still take. */
export const liveStates: readonly StripePaymentState[] = ['STARTING', 'OPEN', 'PROCESSING', 'AUTHORISED'];

/** Whether nothing more is expected. Money that comes all the same is still booked. */
export function isLive(state: StripePaymentState): boolean {
  return liveStates.includes(state);
}

/** What Stripe says of a payment now: of its session, and of its intent once somebody has begun to pay. */
export interface StripeView {
  /** `open`, `complete` or `expired`. */
  readonly session: string | null;
  /** The status of the payment intent; undefined while there is none. */
  readonly intent?: string | undefined;
}

/**
 * The state that follows from what Stripe says now. Events may come in any order and any number: only what Stripe says counts,
 * and what is closed opens no more. Money that was taken is taken, whatever was known before.
 */
export function stateOf(before: StripePaymentState, view: StripeView): StripePaymentState {
  if (before === 'SUCCEEDED' || view.intent === 'succeeded') return 'SUCCEEDED';
  return isLive(before) ? (seen(view) ?? before) : before;
}

function seen({ session, intent }: StripeView): StripePaymentState | undefined {
  if (intent === 'processing') return 'PROCESSING';
  if (intent === 'requires_capture') return 'AUTHORISED';
  if (intent === 'canceled') return 'CANCELLED';
  if (session === 'expired') return 'EXPIRED';
  // A declined card leaves the page open; once it is closed the payer has to begin anew.
  if (session === 'complete') return 'FAILED';
  return session === 'open' ? 'OPEN' : undefined;
}
