import type { Caller, Tx } from '@haihe/platform';
import { identityRefusals } from '../rules/index.js';
import type { Permission } from '../rules/index.js';
import { requirePermission } from './require-permission.js';
import { requireVerified } from './require-verified.js';

/** Who acts, for which organisation. */
export interface Member {
  readonly organisationId: string;
  readonly personId: string;
}

/** Refusals of {@link enterAsMember}. */
export const memberCodes = ['ROLE_INSUFFICIENT'] as const;

/**
 * Demands that the caller's role allows what he is about to do. For taking things back, which an organisation may also do
 * that lost its verification.
 *
 * @throws Refusal ROLE_INSUFFICIENT
 */
export async function enterAsMember(tx: Tx, caller: Caller, permission: Permission): Promise<Member> {
  const { organisationId } = await requirePermission(tx, caller, permission);
  if (!caller.person) throw identityRefusals.refuse('ROLE_INSUFFICIENT');
  return { organisationId, personId: caller.person.id };
}

/** Refusals of {@link enterVerified}. */
export const verifiedCodes = ['ORGANISATION_NOT_VERIFIED', 'ROLE_INSUFFICIENT'] as const;

/**
 * Demands that the caller's organisation is verified and that his role allows what he is about to do. The first thing in
 * a transaction: organisations are locked before rights and listings.
 *
 * @throws Refusal ORGANISATION_NOT_VERIFIED or ROLE_INSUFFICIENT
 */
export async function enterVerified(tx: Tx, caller: Caller, permission: Permission): Promise<Member> {
  await requireVerified(tx, caller.acting?.organisationId);
  return enterAsMember(tx, caller, permission);
}
