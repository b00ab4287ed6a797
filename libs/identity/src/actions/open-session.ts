import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { SessionEntity } from '../data/session.entity.js';
import { newSessionToken, sessionTokenHash } from '../data/session-token.js';
import { sessionTerm } from '../rules/index.js';

/**
 * Opens a session of a person, acting for the organisation that he chose last, if he has any.
 *
 * The token is always a new one: a token that was there before, perhaps planted by somebody else, never becomes valid
 * (session fixation).
 *
 * @param formerSessionId the session that the browser had; it ends
 * @returns the token, for the browser alone
 */
export async function openSession(tx: Tx, personId: string, formerSessionId?: string): Promise<string> {
  if (formerSessionId !== undefined) await tx.manager.delete(SessionEntity, { id: formerSessionId });
  const token = newSessionToken();
  const tokenHash = sessionTokenHash(token);
  if (!tokenHash) throw new Error('the session token is malformed');
  const [last] = await tx.query<{ id: string }>(
    'SELECT id FROM identity.membership WHERE person_id = $1 ORDER BY acted_at DESC NULLS LAST, since, id LIMIT 1 FOR KEY SHARE',
    [personId],
  );
  const now = tx.now.getTime();
  await tx.manager.insert(SessionEntity, {
    id: newId(),
    tokenHash,
    personId,
    membershipId: last?.id ?? null,
    createdAt: tx.now,
    seenAt: tx.now,
    expiresAt: new Date(now + sessionTerm.idle),
    endsAt: new Date(now + sessionTerm.absolute),
  });
  return token;
}
