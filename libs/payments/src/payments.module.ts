import { Module } from '@nestjs/common';
import { StripeModule } from './stripe/index.js';

/** Payments without their GraphQL: what the worker needs. */
@Module({ imports: [StripeModule], exports: [StripeModule] })
export class PaymentsModule {}
