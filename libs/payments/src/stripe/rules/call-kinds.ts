/** What is asked of Stripe. */
export const stripeCallKinds = ['CHECKOUT', 'EXPIRE', 'CAPTURE', 'CANCEL', 'REFUND', 'TRANSFER'] as const;

/** What is asked of Stripe. */
export type StripeCallKind = (typeof stripeCallKinds)[number];

/** Kinds that make an object: repeated past the lifetime of their key, they would make a second one. */
export function makesObject(kind: StripeCallKind): boolean {
  return kind === 'CHECKOUT' || kind === 'REFUND' || kind === 'TRANSFER';
}
