import type { AreaSchema } from '@haihe/platform';
import { Stripe1700000000170 } from './migrations/1700000000170-stripe.js';
import { StripeReading1700000000171 } from './migrations/1700000000171-stripe-reading.js';
import { StripeClaims1700000000172 } from './migrations/1700000000172-stripe-claims.js';
import { StripeAccountEntity } from './stripe-account.entity.js';
import { StripeCallEntity } from './stripe-call.entity.js';
import { StripeEventEntity } from './stripe-event.entity.js';
import { StripeMovementEntity } from './stripe-movement.entity.js';
import { StripePaymentEntity } from './stripe-payment.entity.js';
import { StripeReadingEntity } from './stripe-reading.entity.js';
import { StripeWithdrawalEntity } from './stripe-withdrawal.entity.js';

/** The tables of the channel of Stripe. */
export const stripeTables: Omit<AreaSchema, 'name'> = {
  entities: [StripeAccountEntity, StripeCallEntity, StripeEventEntity, StripeMovementEntity, StripePaymentEntity, StripeReadingEntity, StripeWithdrawalEntity],
  migrations: [Stripe1700000000170, StripeReading1700000000171, StripeClaims1700000000172],
};
