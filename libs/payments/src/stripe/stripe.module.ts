import { Inject, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { ReceiveTransit } from './actions/receive-transit.js';
import { SettleClaim } from './actions/settle-claim.js';
import { StartCheckout } from './actions/start-checkout.js';
import { StripeCalls } from './actions/stripe-calls.js';
import { StripeEvents } from './actions/stripe-events.js';
import { StripeGateway } from './actions/stripe-gateway.js';
import { StripeMovements } from './actions/stripe-movements.js';
import { StripeObjects } from './actions/stripe-objects.js';
import { StripePayments } from './actions/stripe-payments.js';

/** The channel of Stripe: what api and worker share. Without a key it is there and off. */
@Module({
  providers: [
    { provide: StripeGateway, inject: [CONFIGURATION], useFactory: (configuration: Configuration) => new StripeGateway(configuration) },
    StripePayments,
    StripeCalls,
    StripeObjects,
    StripeEvents,
    StripeMovements,
    StartCheckout,
    SettleClaim,
    ReceiveTransit,
  ],
  exports: [StripeGateway, StripePayments, StripeCalls, StripeObjects, StripeEvents, StripeMovements, StartCheckout, SettleClaim, ReceiveTransit],
})
export class StripeModule implements OnApplicationShutdown {
  constructor(@Inject(StripeGateway) private readonly gateway: StripeGateway) {}

  onApplicationShutdown(): void {
    this.gateway.close();
  }
}
