import { memberRoles, rolesOf } from './member-role.js';
import { organisationKinds } from './organisation-kind.js';
import { allPermissions, holdersOf, permissionsOf } from './permissions.js';

const manage = 'identity.organisation.manage identity.member.manage';
const read = 'market.search.save market.deal.read';
const account = 'ledger.statement.read';
const paid = 'payments.payee.manage';
const trade = 'payments.due.read payments.due.pay registry.right.claim registry.right.register registry.import.run market.listing.write market.offer.make market.question.ask market.contract.sign market.deal.settle bidding.bid.place';
const review = 'payments.desk.work identity.organisation.verify registry.right.register registry.claim.decide registry.import.run market.listing.review market.deal.decide bidding.session.run bidding.box.open';
const keep = 'bidding.box.open';

/** Every cell of the table, written out once more: who changes the table changes it in two places knowingly. */
const traders = { OWNER: `${manage} ${paid} ${trade} ${account} ${read}`, ADMIN: `${manage} ${paid} ${trade} ${account} ${read}`, TRADER: `${trade} ${account} ${read}`, VIEWER: read, REVIEWER: '' };
const watchers = { OWNER: `${manage} ${account} ${keep} ${read}`, ADMIN: `${manage} ${account} ${keep} ${read}`, TRADER: '', VIEWER: read, REVIEWER: '' };
const expected = {
  ENTERPRISE: traders,
  UNIVERSITY: traders,
  BANK: traders,
  APPRAISER: watchers,
  GUARANTOR: traders,
  INSURER: traders,
  AGENCY: traders,
  OPERATING_INSTITUTION: traders,
  OPERATOR: { OWNER: `${manage} ${review} ${account} ${read}`, ADMIN: `${manage} ${review} ${account} ${read}`, TRADER: '', VIEWER: read, REVIEWER: `${review} ${account} ${read}` },
  SUPERVISOR: watchers,
} as const;

const cells = organisationKinds.flatMap((kind) => memberRoles.map((role) => ({ kind, role })));
const words = (text: string) => text.split(' ').filter((word) => word !== '').sort();

describe('the permission table', () => {
  it('has every kind and role', () => {
    expect(Object.keys(expected)).toEqual([...organisationKinds]);
    expect(cells).toHaveLength(10 * 5);
  });

  it.each(cells)('$kind $role', ({ kind, role }) => {
    const permissions = [...permissionsOf(kind, role, true)].sort();
    expect(permissions).toEqual(words(expected[kind][role]));
    expect(rolesOf(kind).includes(role)).toBe(permissions.length > 0);
  });

  it('gives power over others to the verified centre alone', () => {
    const power = ['identity.organisation.verify', 'registry.claim.decide', 'payments.desk.work', 'market.listing.review', 'market.deal.decide', 'bidding.session.run'] as const;
    for (const { kind, role } of cells) {
      for (const permission of power) {
        expect(permissionsOf(kind, role, false).has(permission)).toBe(false);
        if (kind !== 'OPERATOR') expect(permissionsOf(kind, role, true).has(permission)).toBe(false);
      }
    }
  });

  it('takes nothing else from those who are not verified yet: the action tells them what is missing', () => {
    for (const { kind, role } of cells.filter(({ kind }) => kind !== 'OPERATOR')) {
      expect(permissionsOf(kind, role, false)).toEqual(permissionsOf(kind, role, true));
    }
  });

  it('lists no permission that nobody has', () => {
    for (const permission of allPermissions) expect(holdersOf(permission, organisationKinds)).not.toEqual([]);
  });

  it('finds who holds a permission', () => {
    expect(holdersOf('market.listing.review', organisationKinds)).toEqual([
      { kind: 'OPERATOR', role: 'OWNER' },
      { kind: 'OPERATOR', role: 'ADMIN' },
      { kind: 'OPERATOR', role: 'REVIEWER' },
    ]);
  });
});
