import { identitySchema } from '@haihe/identity';
import { ledgerSchema } from '@haihe/ledger';
import { paymentsSchema } from '@haihe/payments';
import { platformSchema } from '@haihe/platform';
import { schemaDifference } from '@haihe/platform/testing';
import { registrySchema } from '@haihe/registry';
import { marketSchema } from './market-schema.js';

describe('the schema of the market', () => {
  it('is after migrating what the entities say', async () => {
    const areas = [platformSchema, identitySchema, ledgerSchema, registrySchema, paymentsSchema, marketSchema];
    expect((await schemaDifference(areas)).filter((statement) => statement.includes('"market"'))).toEqual([]);
  });
});
