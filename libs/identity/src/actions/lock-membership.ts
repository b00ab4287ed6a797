import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { organisationAggregate } from '../data/aggregates.js';
import { MembershipEntity } from '../data/membership.entity.js';
import { OrganisationEntity } from '../data/organisation.entity.js';

/** A membership with its organisation, locked. */
export interface LockedMembership {
  readonly membership: MembershipEntity;
  readonly organisation: OrganisationEntity;
}

/**
 * Locks the organisation of a membership and reads both as they are then.
 *
 * @throws Refusal NOT_FOUND
 */
export async function lockMembership(tx: Tx, membershipId: string): Promise<LockedMembership> {
  const before = await tx.manager.findOneBy(MembershipEntity, { id: membershipId });
  if (before) await tx.lock(organisationAggregate, [before.organisationId]);
  const membership = before && (await tx.manager.findOneBy(MembershipEntity, { id: membershipId }));
  if (!membership) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'membershipId'] });
  const organisation = await tx.manager.findOneByOrFail(OrganisationEntity, { id: membership.organisationId });
  return { membership, organisation };
}
