import { Stripe } from 'stripe';

/** What a failed call means. */
export type Failure =
  /** Stripe said no, for good: asked again, it would say the same. */
  | { readonly kind: 'refused'; readonly words: string }
  /** Whether it was done is not known, or it was not: the same key asks again. */
  | { readonly kind: 'again'; readonly words: string }
  /** The key gives an answer that says nothing any more: look for the object first, then ask under a new key. */
  | { readonly kind: 'unsure'; readonly words: string };

/** Whether Stripe gave no answer at all: whoever asks on would wait as long each time. */
export function isSilence(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeConnectionError;
}

/**
 * Decides what follows from an error of the client.
 *
 * Stripe keeps the first answer under a key once the endpoint had begun, a 500 as well: repeated, it says nothing about what
 * was done (https://docs.stripe.com/api/idempotent_requests).
 *
 * @throws the error itself when it is none of Stripe's: a defect here
 */
export function classifyFailure(error: unknown): Failure {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const { statusCode, code, headers } = error as { readonly statusCode?: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>> };
  const words = `${error.type}${code === undefined ? '' : ` ${code}`}: ${error.message}`.slice(0, 500);
  if (error instanceof Stripe.errors.StripeIdempotencyError) return { kind: 'unsure', words };
  if (statusCode !== undefined && statusCode >= 500) return { kind: headers?.['idempotent-replayed'] === 'true' ? 'unsure' : 'again', words };
  // Without an answer, too many at once, somebody else at it, a key that was revoked: nothing was decided.
  const undecided = statusCode === undefined || statusCode === 429 || statusCode === 409 || statusCode === 401 || statusCode === 403;
  return { kind: undecided ? 'again' : 'refused', words };
}
