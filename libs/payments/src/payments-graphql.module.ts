import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@haihe/identity';
import { PaymentsModule } from './payments.module.js';

/** Payments over GraphQL. */
@Module({ imports: [IdentityGraphqlModule, PaymentsModule] })
export class PaymentsGraphqlModule {}
