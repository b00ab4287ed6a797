import { Module } from '@nestjs/common';

/** Payments without their GraphQL: what the worker needs. */
@Module({})
export class PaymentsModule {}
