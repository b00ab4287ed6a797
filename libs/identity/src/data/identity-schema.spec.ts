import { platformSchema } from '@haihe/platform';
import { schemaDifference } from '@haihe/platform/testing';
import { identitySchema } from './identity-schema.js';

describe('the schema of identity', () => {
  it('is after migrating what the entities say', async () => {
    expect(await schemaDifference([platformSchema, identitySchema])).toEqual([]);
  });
});
