import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@haihe/identity';
import { PaymentsModule } from './payments.module.js';
import { StripeGraphqlModule } from './stripe/stripe-graphql.module.js';

/** Payments over GraphQL. */
@Module({ imports: [IdentityGraphqlModule, PaymentsModule, StripeGraphqlModule] })
export class PaymentsGraphqlModule {}
