import { rolesOf } from './member-role.js';
import type { MemberRole } from './member-role.js';
import type { OrganisationKind } from './organisation-kind.js';

/** Every permission that identity grants, by the area that asks for it. */
export const allPermissions = [
  'identity.organisation.manage',
  'identity.organisation.verify',
  'identity.member.manage',
  'ledger.statement.read',
  'payments.due.read',
  'payments.due.pay',
  'payments.payee.manage',
  'payments.desk.work',
  'registry.right.claim',
  'registry.right.register',
  'registry.claim.decide',
  'registry.import.run',
  'market.listing.write',
  'market.listing.review',
  'market.offer.make',
  'market.question.ask',
  'market.search.save',
  'market.deal.read',
  'market.contract.sign',
  'market.deal.settle',
  'market.deal.decide',
  'bidding.bid.place',
  'bidding.session.run',
  'bidding.box.open',
] as const;

/** A permission, `area.thing.verb`. */
export type Permission = (typeof allPermissions)[number];

const managing = ['identity.organisation.manage', 'identity.member.manage'] as const;
const reading = ['market.search.save', 'market.deal.read'] as const;
/** Statements of the organisation’s accounts; of everybody’s for the verified centre. */
const accounting = ['ledger.statement.read'] as const;
/** Where the organisation is paid: whoever changes it could send its money elsewhere. */
const beingPaid = ['payments.payee.manage'] as const;
const trading = [
  'payments.due.read',
  'payments.due.pay',
  'registry.right.claim',
  'registry.right.register',
  'registry.import.run',
  'market.listing.write',
  'market.offer.make',
  'market.question.ask',
  'market.contract.sign',
  'market.deal.settle',
  'bidding.bid.place',
] as const;
const reviewing = [
  'payments.desk.work',
  'identity.organisation.verify',
  'registry.right.register',
  'registry.claim.decide',
  'registry.import.run',
  'market.listing.review',
  'market.deal.decide',
  'bidding.session.run',
  'bidding.box.open',
] as const;
/** Those who keep keys to what is sealed come from several houses, so that no one house opens it. */
const keeping = ['bidding.box.open'] as const;

type RoleTable = Partial<Record<MemberRole, readonly Permission[]>>;

const traders: RoleTable = {
  OWNER: [...managing, ...beingPaid, ...trading, ...accounting, ...reading],
  ADMIN: [...managing, ...beingPaid, ...trading, ...accounting, ...reading],
  TRADER: [...trading, ...accounting, ...reading],
  VIEWER: reading,
};
/** An appraiser values what is traded, a supervisor watches who trades: neither takes part. */
const watchers: RoleTable = { OWNER: [...managing, ...accounting, ...keeping, ...reading], ADMIN: [...managing, ...accounting, ...keeping, ...reading], VIEWER: reading };

/** Kind × role → permissions. What is not written here is not allowed. */
const table: Readonly<Record<OrganisationKind, RoleTable>> = {
  ENTERPRISE: traders,
  UNIVERSITY: traders,
  // Banks, guarantors and insurers own rights themselves and sell those that a failed loan left to them.
  BANK: traders,
  GUARANTOR: traders,
  INSURER: traders,
  AGENCY: traders,
  OPERATING_INSTITUTION: traders,
  APPRAISER: watchers,
  SUPERVISOR: watchers,
  OPERATOR: {
    OWNER: [...managing, ...reviewing, ...accounting, ...reading],
    ADMIN: [...managing, ...reviewing, ...accounting, ...reading],
    REVIEWER: [...reviewing, ...accounting, ...reading],
    VIEWER: reading,
  },
};

/** Held only by the verified centre: nobody gets power over others by calling himself so. */
const centreOnly: ReadonlySet<Permission> = new Set(['identity.organisation.verify', 'registry.claim.decide', 'payments.desk.work', 'market.listing.review', 'market.deal.decide', 'bidding.session.run']);

/**
 * What a person may do for an organisation.
 *
 * Trading permissions do not wait for the verification: the action refuses with ORGANISATION_NOT_VERIFIED, so that the
 * person is told what is missing.
 */
export function permissionsOf(kind: OrganisationKind, role: MemberRole, verified: boolean): ReadonlySet<Permission> {
  const granted = rolesOf(kind).includes(role) ? (table[kind][role] ?? []) : [];
  return new Set(verified ? granted : granted.filter((permission) => !centreOnly.has(permission)));
}

/** Pairs of kind and role that have a permission once verified, for finding whom to tell. */
export function holdersOf(permission: string, kinds: readonly OrganisationKind[]): { readonly kind: OrganisationKind; readonly role: MemberRole }[] {
  return kinds.flatMap((kind) =>
    rolesOf(kind)
      .filter((role) => (permissionsOf(kind, role, true) as ReadonlySet<string>).has(permission))
      .map((role) => ({ kind, role })),
  );
}
