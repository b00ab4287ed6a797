import type { Caller, Tx } from '@haihe/platform';
import { identityRefusals, permissionsOf } from '../rules/index.js';
import type { MemberRole, OrganisationKind, Permission, VerificationState } from '../rules/index.js';

/** What the caller is at this moment in the organisation that he acts for. */
export interface Standing {
  readonly membershipId: string;
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly role: MemberRole;
  readonly verification: VerificationState;
}

/**
 * Reads within the transaction what the caller is in the organisation that he acts for, and demands a permission: his role
 * may have changed since the request began. Call it after the locks.
 *
 * @throws Refusal ROLE_INSUFFICIENT when he is no longer a member or his role does not have the permission
 */
export async function requirePermission(tx: Tx, caller: Caller, permission: Permission): Promise<Standing> {
  const [standing] = await tx.query<Standing>(
    `SELECT m.id AS "membershipId", m.role, o.id AS "organisationId", o.kind, o.verification
       FROM identity.membership m JOIN identity.organisation o ON o.id = m.organisation_id
      WHERE m.id = $1 AND m.person_id = $2`,
    [caller.acting?.membershipId ?? null, caller.person?.id ?? null],
  );
  if (!standing) throw identityRefusals.refuse('ROLE_INSUFFICIENT');
  const held = permissionsOf(standing.kind, standing.role, standing.verification === 'VERIFIED');
  if (!held.has(permission)) throw identityRefusals.refuse('ROLE_INSUFFICIENT');
  return standing;
}
