import type { MemberRole, OrganisationKind } from '../api/generated/graphql.js';

/** Roles that an organisation of a kind can give; reviewers exist only within the centre. */
export function rolesFor(kind: OrganisationKind): MemberRole[] {
  return kind === 'OPERATOR' ? ['OWNER', 'ADMIN', 'REVIEWER', 'VIEWER'] : ['OWNER', 'ADMIN', 'TRADER', 'VIEWER'];
}
