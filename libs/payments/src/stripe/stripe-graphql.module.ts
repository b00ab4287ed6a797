import { Module } from '@nestjs/common';
import { PaymentCheckoutResolver } from './graphql/payment-checkout.resolver.js';
import { StripeDeskResolver } from './graphql/stripe-desk.resolver.js';
import { StripeModule } from './stripe.module.js';
import { StripeWebhookController } from './stripe-webhook.controller.js';

/** The channel of Stripe for the api: starting payments, and the webhook. */
@Module({ imports: [StripeModule], controllers: [StripeWebhookController], providers: [PaymentCheckoutResolver, StripeDeskResolver] })
export class StripeGraphqlModule {}
