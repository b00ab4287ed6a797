import { openMarket } from '@haihe/market/testing';
import type { TestMarket } from '@haihe/market/testing';
import { licensingSchema } from './data/licensing-schema.js';
import { LicensingGraphqlModule } from './licensing-graphql.module.js';

/** A market in which rights are licensed. */
export type TestLicensing = TestMarket;

/** Opens a market with licensing for one test file. */
export function openTestLicensing(): Promise<TestLicensing> {
  return openMarket({ areas: [licensingSchema], imports: [LicensingGraphqlModule] });
}
