import type { Caller, Tx } from '@haihe/platform';
import { identityRefusals } from '../rules/index.js';

/**
 * Demands that the session in which the caller came has not ended meanwhile, and keeps it until the transaction ends. For
 * what cannot be taken back.
 *
 * @throws Refusal SESSION_ENDED
 */
export async function requireLiveSession(tx: Tx, caller: Caller): Promise<void> {
  const [session] = await tx.query('SELECT id FROM identity.session WHERE id = $1 AND person_id = $2 AND expires_at > $3 FOR SHARE', [
    caller.sessionId ?? null,
    caller.person?.id ?? null,
    tx.now,
  ]);
  if (!session) throw identityRefusals.refuse('SESSION_ENDED');
}
