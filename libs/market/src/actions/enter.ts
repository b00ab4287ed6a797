import { enterAsMember, memberCodes, requireVerified } from '@haihe/identity';
import type { Member } from '@haihe/identity';
import type { Caller, Tx } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { marketRefusals } from '../rules/index.js';

/** Refusals of {@link enterAsCentre}. */
export const centreCodes = memberCodes;

/**
 * Demands that the caller reviews listings for the centre.
 *
 * @throws Refusal ROLE_INSUFFICIENT
 */
export function enterAsCentre(tx: Tx, caller: Caller): Promise<Member> {
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
