import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@haihe/identity';
import { MarketGraphqlModule } from '@haihe/market';
import { LicensingModule } from './licensing.module.js';

/** Licences over GraphQL. */
@Module({ imports: [IdentityGraphqlModule, MarketGraphqlModule, LicensingModule], providers: [] })
export class LicensingGraphqlModule {}
