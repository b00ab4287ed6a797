import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import type { VerificationState } from '../rules/index.js';

/**
 * Demands that an organisation may trade, and keeps it so until the transaction ends. Call it before other locks are
 * taken: organisations come first in their order.
 *
 * @throws Refusal ORGANISATION_NOT_VERIFIED
 */
export async function requireVerified(tx: Tx, organisationId: string | undefined): Promise<void> {
  const [organisation] = await tx.query<{ verification: VerificationState }>(
    'SELECT verification FROM identity.organisation WHERE id = $1 FOR SHARE',
    [organisationId ?? null],
  );
  if (organisation?.verification !== 'VERIFIED') throw commonRefusals.refuse('ORGANISATION_NOT_VERIFIED');
}
