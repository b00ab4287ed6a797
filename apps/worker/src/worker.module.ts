import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { BiddingModule } from '@haihe/bidding';
import { IdentityModule } from '@haihe/identity';
import { LicensingModule } from '@haihe/licensing';
import { MarketModule } from '@haihe/market';
import { PaymentsModule } from '@haihe/payments';
import { PlatformModule } from '@haihe/platform';
import type { PlatformOptions } from '@haihe/platform';
import { RegistryModule } from '@haihe/registry';
import { areas } from '@haihe/api';

/** The worker service: every area's events, jobs and sweeps, without GraphQL. */
@Module({})
export class WorkerModule {
  static forRoot(options: Omit<PlatformOptions, 'areas' | 'graphql' | 'applicationName'>): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ ...options, areas, graphql: false, applicationName: 'haihe-worker' }), IdentityModule, RegistryModule, PaymentsModule, MarketModule, BiddingModule.forRoot({ takesBids: false }), LicensingModule],
    };
  }
}
