import { createHmac } from 'node:crypto';
import type { StripeEvent } from './objects.js';

/** A delivery of an event: what is posted to `/webhooks/stripe`. */
export interface SignedEvent {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signs an event as Stripe does: HMAC-SHA256 of the moment, a dot and the raw body, in the header `Stripe-Signature`
 * (https://docs.stripe.com/webhooks/signature).
 *
 * @param at seconds since 1970; deliveries are signed at the moment of sending, also repeated ones
 */
export function signEvent(event: StripeEvent, secret: string, at: number = Math.floor(Date.now() / 1000)): SignedEvent {
  // Stripe writes its bodies with indentation: who parses and prints them anew gets another text.
  const body = JSON.stringify(event, null, 2);
  return { body, headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)', 'stripe-signature': signatureOf(body, secret, at) } };
}

/** The header for any body; v0 is what Stripe adds for test mode and nobody may trust. */
export function signatureOf(body: string, secret: string, at: number): string {
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return `t=${at},v1=${signature},v0=${'0'.repeat(64)}`;
}
