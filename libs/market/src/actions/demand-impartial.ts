import type { Caller, Tx } from '@haihe/platform';
import { marketRefusals } from '../rules/index.js';

/**
 * Demands that a reviewer is no member of the organisation whose listing he decides on.
 *
 * @throws Refusal REVIEWER_IS_PARTY
 */
export async function demandImpartial(tx: Tx, caller: Caller, sellerOrganisationId: string): Promise<void> {
  const [membership] = await tx.query('SELECT id FROM identity.membership WHERE person_id = $1 AND organisation_id = $2', [
    caller.person?.id ?? null,
    sellerOrganisationId,
  ]);
  if (membership) throw marketRefusals.refuse('REVIEWER_IS_PARTY');
}
