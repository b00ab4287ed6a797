import { AttemptLimits } from './attempt-limits.js';
import { InProcessRateLimiter, platformSchema } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { identitySchema } from '../data/identity-schema.js';
import { callerBy, enterParty } from '../testing.js';
import type { Party } from '../testing.js';
import { ActFor } from './act-for.js';
import { ChangeMemberRole } from './change-member-role.js';
import { InviteMember } from './invite-member.js';
import { RemoveMember } from './remove-member.js';

const codeOf = (result: PromiseSettledResult<unknown>): string => (result.status === 'fulfilled' ? 'done' : String((result.reason as { code?: unknown }).code));

describe('members', () => {
  let database: TestDatabase;
  let owner: Party;
  let second: Party;
  const remove = (caller: Party, membershipId: string) => new RemoveMember(database.transactor).run(caller.caller, membershipId);
  const demote = (caller: Party, membershipId: string) => new ChangeMemberRole(database.transactor).run(caller.caller, { membershipId, role: 'VIEWER' });
  const roles = async () =>
    (await database.reader.query<{ role: string }>('SELECT role FROM identity.membership WHERE organisation_id = $1 ORDER BY role', [owner.organisationId])).map(({ role }) => role);

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema]);
  });
  beforeEach(async () => {
    owner = await enterParty(database);
    second = await enterParty(database, { organisationId: owner.organisationId });
  });
  afterAll(() => database.close());

  it('keep one owner when both leave at the same moment', async () => {
    const results = await Promise.allSettled([remove(owner, owner.membershipId), remove(second, second.membershipId)]);
    expect(results.map(codeOf).sort()).toEqual(['LAST_OWNER', 'done']);
    expect(await roles()).toEqual(['OWNER']);
  });

  it('keep one owner when both remove each other at the same moment', async () => {
    const results = await Promise.allSettled([remove(owner, second.membershipId), remove(second, owner.membershipId)]);
    expect(results.map(codeOf).sort()).toEqual(['ROLE_INSUFFICIENT', 'done']);
    expect(await roles()).toEqual(['OWNER']);
  });

  it('keep one owner when both demote themselves and each other at the same moment', async () => {
    const results = await Promise.allSettled([
      demote(owner, owner.membershipId),
      demote(second, second.membershipId),
      demote(owner, second.membershipId),
      demote(second, owner.membershipId),
    ]);
    expect(results.filter((result) => codeOf(result) === 'done').length).toBeGreaterThan(0);
    expect(await roles()).toEqual(['OWNER', 'VIEWER']);
  });

  it('are the same person once, also when two invite him at the same moment', async () => {
    const guest = await enterParty(database);
    const limits = new AttemptLimits(new InProcessRateLimiter());
    const invite = (by: Party) =>
      new InviteMember(database.transactor, limits).run(by.caller, { organisationId: owner.organisationId, email: guest.email, role: 'TRADER' });
    const results = await Promise.allSettled([invite(owner), invite(second), invite(owner)]);
    expect(results.map(codeOf).sort()).toEqual(['ALREADY_MEMBER', 'ALREADY_MEMBER', 'done']);
    expect(await roles()).toEqual(['OWNER', 'OWNER', 'TRADER']);
  });

  it('lose what they may at once, also in requests that are under way', async () => {
    const before = second.caller;
    await demote(owner, second.membershipId);
    expect(before.permissions.has('identity.member.manage')).toBe(true);
    await expect(remove(second, owner.membershipId)).rejects.toMatchObject({ code: 'ROLE_INSUFFICIENT' });
    expect((await callerBy(database, second.token)).permissions.has('identity.member.manage')).toBe(false);
  });

  it('are told of it, and take nothing of the organisation with them', async () => {
    await demote(owner, second.membershipId);
    await remove(owner, second.membershipId);
    const told = await database.reader.query('SELECT kind FROM identity.notice WHERE person_id = $1 ORDER BY created_at', [second.personId]);
    expect(told).toEqual([{ kind: 'identity.role-changed' }, { kind: 'identity.member-removed' }]);
    expect(await callerBy(database, second.token)).toMatchObject({ person: { id: second.personId }, acting: undefined });
    const audit = await database.reader.query('SELECT action, person_id, detail FROM platform.audit_entry WHERE subject_id = $1 ORDER BY id DESC LIMIT 2', [owner.organisationId]);
    expect(audit).toEqual([
      { action: 'member.remove', person_id: owner.personId, detail: { personId: second.personId, role: 'VIEWER' } },
      { action: 'member.change-role', person_id: owner.personId, detail: { personId: second.personId, from: 'OWNER', to: 'VIEWER' } },
    ]);
  });

  it('begin the next session with the organisation that they chose last', async () => {
    const other = await enterParty(database);
    const limits = new AttemptLimits(new InProcessRateLimiter());
    const invited = await new InviteMember(database.transactor, limits).run(owner.caller, { organisationId: owner.organisationId, email: other.email, role: 'VIEWER' });
    await new ActFor(database.transactor).run(other.caller, owner.organisationId);
    expect((await callerBy(database, other.token)).acting).toMatchObject({ membershipId: invited, role: 'VIEWER' });
    await database.reader.query('UPDATE identity.session SET membership_id = NULL WHERE person_id = $1', [other.personId]);
    await new ActFor(database.transactor).run(other.caller, other.organisationId);
    expect((await callerBy(database, other.token)).acting?.organisationId).toBe(other.organisationId);
    await expect(new ActFor(database.transactor).run(owner.caller, other.organisationId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
