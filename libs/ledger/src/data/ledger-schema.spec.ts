import { platformSchema } from '@haihe/platform';
import { schemaDifference } from '@haihe/platform/testing';
import { ledgerSchema } from './ledger-schema.js';

describe('the schema of the ledger', () => {
  it('is after migrating what the entities say', async () => {
    expect(await schemaDifference([platformSchema, ledgerSchema])).toEqual([]);
  });
});
