import type { Caller, Tx } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { identityRefusals, requirePermission, requireVerified } from '@haihe/identity';
import type { Permission } from '@haihe/identity';
import { marketRefusals } from '../rules/index.js';

/** Who acts, for which organisation. */
export interface Trader {
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
export async function enterAsMember(tx: Tx, caller: Caller, permission: Permission): Promise<Trader> {
  const { organisationId } = await requirePermission(tx, caller, permission);
  if (!caller.person) throw identityRefusals.refuse('ROLE_INSUFFICIENT');
  return { organisationId, personId: caller.person.id };
}

/** Refusals of {@link enterAsTrader}. */
export const traderCodes = ['ORGANISATION_NOT_VERIFIED', 'ROLE_INSUFFICIENT'] as const;

/**
 * Demands that the caller's organisation is verified and that his role allows what he is about to do. The first thing in
 * a transaction: organisations are locked before rights and listings.
 *
 * @throws Refusal ORGANISATION_NOT_VERIFIED or ROLE_INSUFFICIENT
 */
export async function enterAsTrader(tx: Tx, caller: Caller, permission: Permission): Promise<Trader> {
  await requireVerified(tx, caller.acting?.organisationId);
  return enterAsMember(tx, caller, permission);
}

/** Refusals of {@link enterAsCentre}. */
export const centreCodes = memberCodes;

/**
 * Demands that the caller reviews listings for the centre.
 *
 * @throws Refusal ROLE_INSUFFICIENT
 */
export function enterAsCentre(tx: Tx, caller: Caller): Promise<Trader> {
  return enterAsMember(tx, caller, 'market.listing.review');
}

/**
 * Demands that the other party may still trade.
 *
 * @throws Refusal COUNTERPARTY_NOT_VERIFIED
 */
export async function requireVerifiedCounterparty(tx: Tx, organisationId: string): Promise<void> {
  try {
    await requireVerified(tx, organisationId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw marketRefusals.refuse('COUNTERPARTY_NOT_VERIFIED');
  }
}
