import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { BiddingGraphqlModule } from '@haihe/bidding';
import { IdentityGraphqlModule } from '@haihe/identity';
import { LedgerGraphqlModule } from '@haihe/ledger';
import { LicensingGraphqlModule } from '@haihe/licensing';
import { MarketGraphqlModule } from '@haihe/market';
import { PaymentsGraphqlModule } from '@haihe/payments';
import { PlatformModule } from '@haihe/platform';
import type { PlatformOptions } from '@haihe/platform';
import { RegistryGraphqlModule } from '@haihe/registry';
import { areas } from './areas.js';

/** The api service: every area's resolvers over one platform. */
@Module({})
export class ApiModule {
  static forRoot(options: Omit<PlatformOptions, 'areas' | 'graphql' | 'applicationName'>): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot({ ...options, areas, graphql: true, applicationName: 'haihe-api' }), IdentityGraphqlModule, LedgerGraphqlModule, RegistryGraphqlModule, PaymentsGraphqlModule, MarketGraphqlModule, BiddingGraphqlModule, LicensingGraphqlModule],
    };
  }
}
