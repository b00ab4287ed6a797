import { newId, platformSchema, systemActor } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { identitySchema } from '../data/identity-schema.js';
import type { VerificationState } from '../rules/index.js';
import { enterParty, someUscc } from '../testing.js';
import type { Party } from '../testing.js';
import { ChangeProfile } from './change-profile.js';
import { DecideVerification } from './decide-verification.js';
import { RegisterOrganisation } from './register-organisation.js';
import { requireVerified } from './require-verified.js';
import { SubmitVerification } from './submit-verification.js';

const codeOf = (result: PromiseSettledResult<unknown>): string => (result.status === 'fulfilled' ? 'done' : String((result.reason as { code?: unknown }).code));

describe('the verification of organisations', () => {
  let database: TestDatabase;
  let centre: Party;
  const submit = ({ caller, organisationId }: Party) => new SubmitVerification(database.transactor).run(caller, { organisationId, note: '营业执照已核对' });
  const decide = (organisationId: string, approve: boolean, by = centre) =>
    new DecideVerification(database.transactor).run(by.caller, { organisationId, approve, reason: approve ? null : '名称与登记不符' });
  const stateOf = async ({ organisationId }: Party) =>
    database.reader.one<{ verification: string; note: string | null }>('SELECT verification, verification_note AS note FROM identity.organisation WHERE id = $1', [organisationId]);
  const notices = async (party: Party) => (await database.reader.query<{ kind: string }>('SELECT kind FROM identity.notice WHERE person_id = $1', [party.personId])).map(({ kind }) => kind);

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema]);
    centre = await enterParty(database, { kind: 'OPERATOR', role: 'REVIEWER', organisationName: '运营中心' });
  });
  afterAll(() => database.close());

  it('goes from the application to the decision, and everybody concerned is told', async () => {
    const watching = await enterParty(database, { organisationId: centre.organisationId, role: 'VIEWER' });
    const party = await enterParty(database, { verification: 'UNVERIFIED', organisationName: '海河仪器' });
    const before = (await notices(centre)).length;
    await submit(party);
    expect(await stateOf(party)).toEqual({ verification: 'PENDING', note: '营业执照已核对' });
    expect(await notices(centre)).toHaveLength(before + 1);
    expect(await notices(watching)).toEqual([]);
    await decide(party.organisationId, false);
    expect(await stateOf(party)).toEqual({ verification: 'RETURNED', note: '名称与登记不符' });
    await submit(party);
    await decide(party.organisationId, true);
    expect(await stateOf(party)).toEqual({ verification: 'VERIFIED', note: null });
    expect(await notices(party)).toEqual(['identity.verification-returned', 'identity.verification-approved']);
    const audit = await database.reader.query('SELECT action, reason, detail FROM platform.audit_entry WHERE subject_id = $1 AND action LIKE $2 ORDER BY id', [party.organisationId, '%decide%']);
    expect(audit).toEqual([
      { action: 'organisation.decide-verification', reason: '名称与登记不符', detail: { from: 'PENDING', to: 'RETURNED' } },
      { action: 'organisation.decide-verification', reason: null, detail: { from: 'PENDING', to: 'VERIFIED' } },
    ]);
    const events = await database.reader.query<{ topic: string }>(`SELECT topic FROM platform.event WHERE payload->>'organisationId' = $1 ORDER BY id`, [party.organisationId]);
    expect(events.map(({ topic }) => topic)).toEqual(['identity.organisation-returned', 'identity.organisation-verified']);
  });

  it.each([
    ['UNVERIFIED', true, 'STATE_CHANGED'],
    ['UNVERIFIED', false, 'STATE_CHANGED'],
    ['RETURNED', true, 'STATE_CHANGED'],
    ['VERIFIED', true, 'STATE_CHANGED'],
    ['SUSPENDED', false, 'STATE_CHANGED'],
    ['VERIFIED', false, 'SUSPENDED'],
    ['SUSPENDED', true, 'VERIFIED'],
  ] as const)('%s, approve %s: %s', async (verification, approve, outcome) => {
    const party = await enterParty(database, { verification });
    if (outcome === 'STATE_CHANGED') {
      await expect(decide(party.organisationId, approve)).rejects.toMatchObject({ code: 'STATE_CHANGED' });
      expect((await stateOf(party))?.verification).toBe(verification);
    } else {
      await decide(party.organisationId, approve);
      expect((await stateOf(party))?.verification).toBe(outcome);
    }
  });

  it('is decided once, also by two reviewers at the same moment', async () => {
    const colleague = await enterParty(database, { organisationId: centre.organisationId, role: 'ADMIN' });
    const party = await enterParty(database, { verification: 'PENDING' });
    const results = await Promise.allSettled([decide(party.organisationId, true), decide(party.organisationId, true, colleague)]);
    expect(results.map(codeOf).sort()).toEqual(['STATE_CHANGED', 'done']);
    expect(await notices(party)).toEqual(['identity.verification-approved']);
  });

  it('is not decided by a reviewer who belongs to the organisation, nor by one who lost his role', async () => {
    const party = await enterParty(database, { verification: 'PENDING' });
    await database.reader.query(
      `INSERT INTO identity.membership (id, person_id, organisation_id, role, since) VALUES ($1, $2, $3, 'VIEWER', now())`,
      [newId(), centre.personId, party.organisationId],
    );
    await expect(decide(party.organisationId, true)).rejects.toMatchObject({ code: 'OWN_ORGANISATION' });
    const former = await enterParty(database, { organisationId: centre.organisationId, role: 'REVIEWER' });
    await database.reader.query(`UPDATE identity.membership SET role = 'VIEWER' WHERE id = $1`, [former.membershipId]);
    await expect(decide(party.organisationId, true, former)).rejects.toMatchObject({ code: 'ROLE_INSUFFICIENT' });
    expect((await stateOf(party))?.verification).toBe('PENDING');
  });

  it('knows a code once, also when two submit it at the same moment', async () => {
    const parties = await Promise.all([1, 2, 3].map(() => enterParty(database, { verification: 'UNVERIFIED' })));
    await database.reader.query('UPDATE identity.organisation SET uscc = $1 WHERE id = ANY($2)', [someUscc(), parties.map(({ organisationId }) => organisationId)]);
    const results = await Promise.allSettled(parties.map(submit));
    expect(results.map(codeOf).sort()).toEqual(['USCC_TAKEN', 'USCC_TAKEN', 'done']);
  });

  it('fixes name and code while it lasts', async () => {
    const change = (party: Party) => new ChangeProfile(database.transactor).run(party.caller, { organisationId: party.organisationId, name: '另一名称', district: '河东区', usccConfirmed: false });
    for (const verification of ['UNVERIFIED', 'PENDING', 'VERIFIED', 'RETURNED', 'SUSPENDED'] satisfies VerificationState[]) {
      const party = await enterParty(database, { verification, organisationName: '原名称' });
      const open = verification === 'UNVERIFIED' || verification === 'RETURNED';
      const [result] = await Promise.allSettled([change(party)]);
      expect([verification, result && codeOf(result)]).toEqual([verification, open ? 'done' : 'IDENTITY_FIXED']);
      const row = await database.reader.one('SELECT name, district FROM identity.organisation WHERE id = $1', [party.organisationId]);
      expect(row).toEqual(open ? { name: '另一名称', district: '河东区' } : { name: '原名称', district: null });
    }
  });

  it('is what trading waits for', async () => {
    const check = (organisationId: string | undefined) => database.transactor.run(systemActor('test'), (tx) => requireVerified(tx, organisationId));
    const verified = await enterParty(database);
    await expect(check(verified.organisationId)).resolves.toBeUndefined();
    for (const organisationId of [undefined, newId(), (await enterParty(database, { verification: 'SUSPENDED' })).organisationId]) {
      await expect(check(organisationId)).rejects.toMatchObject({ code: 'ORGANISATION_NOT_VERIFIED' });
    }
  });

  it('bounds what one person can register, also at the same moment', async () => {
    const party = await enterParty(database);
    const register = () =>
      new RegisterOrganisation(database.transactor).run(party.caller, { name: '天津新单位', kind: 'ENTERPRISE', uscc: someUscc(), usccConfirmed: false });
    const results = await Promise.allSettled(Array.from({ length: 8 }, register));
    expect(results.map(codeOf).sort()).toEqual([...Array.from({ length: 3 }, () => 'TOO_MANY_UNVERIFIED'), ...Array.from({ length: 5 }, () => 'done')]);
  });
});
