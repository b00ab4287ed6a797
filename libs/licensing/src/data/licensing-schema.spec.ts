import { identitySchema } from '@haihe/identity';
import { ledgerSchema } from '@haihe/ledger';
import { marketSchema } from '@haihe/market';
import { paymentsSchema } from '@haihe/payments';
import { platformSchema } from '@haihe/platform';
import { schemaDifference } from '@haihe/platform/testing';
import { registrySchema } from '@haihe/registry';
import { licensingSchema } from './licensing-schema.js';

describe('the schema of the licensing', () => {
  it('is after migrating what the entities say', async () => {
    const areas = [platformSchema, identitySchema, ledgerSchema, registrySchema, paymentsSchema, marketSchema, licensingSchema];
    expect((await schemaDifference(areas)).filter((statement) => statement.includes('"licensing"'))).toEqual([]);
  });
});
