import { identitySchema } from '@haihe/identity';
import { enterParty } from '@haihe/identity/testing';
import { FileAccess, FileStore, newId, platformSchema, StoredFiles, systemActor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { fingerprint, openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { registrySchema } from '../data/registry-schema.js';
import { enterRight } from '../testing.js';
import { CancelImport } from './cancel-import.js';
import { ClaimRight } from './claim-right.js';
import { ConfirmClaim } from './confirm-claim.js';
import { RefuseClaim } from './refuse-claim.js';
import { RegisterRight } from './register-right.js';
import { StartImport } from './start-import.js';
import { WithdrawClaim } from './withdraw-claim.js';

/** No action here comes as far as a file's bytes. */
class NoFiles extends FileStore {
  put = () => Promise.reject(new Error('not expected'));
  get = () => Promise.reject(new Error('not expected'));
  remove = () => Promise.reject(new Error('not expected'));
}

describe('a caller whose role was taken away after the request began', () => {
  let database: TestDatabase;
  let trader: Caller;
  let reviewer: Caller;
  let rightId: string;
  const claimId = newId();
  const importRunId = newId();

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema, registrySchema]);
    const company = await enterParty(database);
    const centre = await enterParty(database, { kind: 'OPERATOR', role: 'REVIEWER' });
    [trader, reviewer] = [company.caller, centre.caller];
    rightId = await enterRight(database);
    await database.transactor.run(systemActor('test'), async (tx) => {
      await tx.query(
        `INSERT INTO registry.right_claim (id, reference, right_id, organisation_id, basis, owner_name, state, submitted_by, submitted_at)
         VALUES ($1, 'RC-TEST', $2, $3, 'OWNER_NAME_MATCH', '某某', 'SUBMITTED', $4, now())`,
        [claimId, rightId, company.organisationId, company.personId],
      );
      await tx.query(`INSERT INTO registry.import_run (id, file_name, state, organisation_id) VALUES ($1, 'a.csv', 'QUEUED', $2)`, [importRunId, company.organisationId]);
      await tx.query(`UPDATE identity.membership SET role = 'VIEWER'`);
    });
  });
  afterAll(() => database.close());

  it.each([
    ['registering', () => new RegisterRight(database.transactor).run(trader, { kind: 'TRADEMARK', number: '12345678', title: '名称', ownerNames: ['某某'] })],
    ['claiming', () => new ClaimRight(database.transactor, files()).run(trader, { rightId, basis: 'OWNER_NAME_MATCH' })],
    ['withdrawing a claim', () => new WithdrawClaim(database.transactor).run(trader, { claimId })],
    ['confirming a claim', () => new ConfirmClaim(database.transactor).run(reviewer, { claimId })],
    ['refusing a claim', () => new RefuseClaim(database.transactor).run(reviewer, { claimId, reason: '不符' })],
    ['starting an import', () => new StartImport(database.transactor, files()).run(trader, { fileId: newId() })],
    ['stopping an import', () => new CancelImport(database.transactor).run(trader, { importRunId })],
  ])('is refused when %s, and nothing is written', async (_, act) => {
    const before = await fingerprint(database, ['registry', 'platform']);
    await expect(act()).rejects.toMatchObject({ code: 'ROLE_INSUFFICIENT' });
    expect(await fingerprint(database, ['registry', 'platform'])).toEqual(before);
  });

  function files(): StoredFiles {
    return new StoredFiles(new NoFiles(), new FileAccess(), database.reader, database.transactor);
  }
});
