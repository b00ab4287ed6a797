import { Module } from '@nestjs/common';
import { IdentityModule } from '@haihe/identity';
import { MarketModule } from '@haihe/market';

const actions = [] as const;

/** Licences without their GraphQL. */
@Module({ imports: [IdentityModule, MarketModule], providers: [...actions], exports: [...actions] })
export class LicensingModule {}
