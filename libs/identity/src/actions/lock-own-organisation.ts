import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { organisationAggregate } from '../data/aggregates.js';
import { OrganisationEntity } from '../data/organisation.entity.js';
import type { Permission } from '../rules/index.js';
import { requirePermission } from './require-permission.js';
import type { Standing } from './require-permission.js';

/**
 * Locks the organisation that the caller acts for and demands a permission in it.
 *
 * @param path of the id in the input
 * @throws Refusal NOT_FOUND for any other organisation, whether it is there or not
 * @throws Refusal ROLE_INSUFFICIENT
 */
export async function lockOwnOrganisation(
  tx: Tx,
  caller: Caller,
  organisationId: string,
  permission: Permission,
  path: readonly string[],
): Promise<{ readonly organisation: OrganisationEntity; readonly standing: Standing }> {
  if (caller.acting?.organisationId !== organisationId) throw commonRefusals.refuse('NOT_FOUND', { path });
  await tx.lock(organisationAggregate, [organisationId]);
  const organisation = await tx.manager.findOneByOrFail(OrganisationEntity, { id: organisationId });
  return { organisation, standing: await requirePermission(tx, caller, permission) };
}
