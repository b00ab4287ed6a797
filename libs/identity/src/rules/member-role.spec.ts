import { mayManage, memberRoles } from './member-role.js';

describe('who manages whom', () => {
  it.each(memberRoles)('%s', (actor) => {
    const managed = memberRoles.filter((subject) => mayManage(actor, subject));
    const expected = actor === 'OWNER' ? [...memberRoles] : actor === 'ADMIN' ? memberRoles.filter((role) => role !== 'OWNER') : [];
    expect(managed).toEqual(expected);
  });
});
