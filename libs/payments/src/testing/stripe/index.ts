export type { Fault } from './faults.js';
export type { StripeEvent } from './objects.js';
export type { Paying } from './people.js';
export { startStripeStandIn } from './start-stripe-stand-in.js';
export type { StripeStandIn } from './start-stripe-stand-in.js';
export { signatureOf } from './webhooks.js';
