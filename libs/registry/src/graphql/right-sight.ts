import type { Caller } from '@haihe/platform';
import type { OwnerRow } from '../data/queries/right-parts.js';
import type { RightClaimRow } from '../data/queries/right-claims.js';
import { claimStates } from '../rules/index.js';
import type { RightAction } from './enums.js';

/** Whether the caller acts for one of the owners. */
export function isOwnedBy(caller: Caller, owners: readonly Pick<OwnerRow, 'organisationId'>[]): boolean {
  const organisationId = caller.acting?.organisationId;
  return organisationId !== undefined && owners.some((owner) => owner.organisationId === organisationId);
}

/** Whether the caller sees addresses of natural persons: an owner's people and the centre. */
export function seesAddresses(caller: Caller, owners: readonly Pick<OwnerRow, 'organisationId'>[]): boolean {
  return caller.permissions.has('registry.claim.decide') || isOwnedBy(caller, owners);
}

/**
 * What the caller may do with a right. An unverified organisation is told by the action what it lacks.
 *
 * @param tradable whether the right may be traded today; whether it is listed already is the market's to know
 */
export function rightActions(caller: Caller, owners: readonly OwnerRow[], ownClaim: RightClaimRow | undefined, tradable: boolean): RightAction[] {
  const owned = isOwnedBy(caller, owners);
  const claimIsOpen = ownClaim !== undefined && !claimStates.final.includes(ownClaim.state);
  const mayClaim = caller.acting !== undefined && caller.permissions.has('registry.right.claim') && !owned && !claimIsOpen;
  return [
    ...(mayClaim ? (['CLAIM'] as const) : []),
    ...(owned && tradable && caller.permissions.has('market.listing.write') ? (['LIST_FOR_SALE'] as const) : []),
  ];
}
