import { violatedConstraint } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { identityRefusals } from '../rules/index.js';

/**
 * Early word that a code is taken; the unique index decides when two come at once.
 *
 * @throws Refusal USCC_TAKEN when another organisation with this code is pending, verified or suspended
 */
export async function refuseTakenUscc(tx: Tx, uscc: string, path: readonly string[]): Promise<void> {
  const taken = await tx.query(
    `SELECT 1 FROM identity.organisation WHERE uscc = $1 AND verification IN ('PENDING', 'VERIFIED', 'SUSPENDED')`,
    [uscc],
  );
  if (taken.length > 0) throw identityRefusals.refuse('USCC_TAKEN', { path });
}

/** The refusal that a failure of the unique index means; any other failure as it is. */
export function asTakenUscc(failure: unknown, path: readonly string[]): unknown {
  return violatedConstraint(failure) === 'organisation_live_uscc' ? identityRefusals.refuse('USCC_TAKEN', { path }) : failure;
}
