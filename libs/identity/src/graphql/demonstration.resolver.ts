import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { CONFIGURATION, Public, Reader } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { demonstrationAccounts } from '../data/demonstration-query.js';
import { DemonstrationAccountObject } from './demonstration-account.object.js';

/** The accounts with which the demonstration market can be tried. */
@Resolver()
export class DemonstrationResolver {
  constructor(
    private readonly reader: Reader,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Public()
  @Query(() => [DemonstrationAccountObject], { description: 'Accounts of the demonstration market; empty when it is not loaded or HAIHE_DEMO is off.' })
  async demonstrationAccounts(): Promise<DemonstrationAccountObject[]> {
    return this.configuration.HAIHE_DEMO === 'off' ? [] : demonstrationAccounts(this.reader);
  }
}
