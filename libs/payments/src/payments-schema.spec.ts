import { identitySchema } from '@haihe/identity';
import { ledgerSchema } from '@haihe/ledger';
import { platformSchema } from '@haihe/platform';
import { schemaDifference } from '@haihe/platform/testing';
import { paymentsSchema } from './payments-schema.js';

describe('the schema of payments', () => {
  it('is after migrating what the entities say', async () => {
    expect(await schemaDifference([platformSchema, identitySchema, ledgerSchema, paymentsSchema])).toEqual([]);
  });
});
