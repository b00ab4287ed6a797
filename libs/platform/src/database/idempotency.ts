import { createHash } from 'node:crypto';
import { commonRefusals } from '../errors/index.js';
import type { Tx } from './tx.js';

/**
 * Does the work once per key: the same key with the same content gives the first answer again, other content is refused.
 * The record is written in the transaction of the work, so that both are there or neither.
 *
 * @param scope who and what, e.g. `offer.make:<organisation id>`; keys of different callers never meet
 * @param content everything that decides what is done
 * @param work returns what can be kept as JSON, usually the id of what was made
 * @throws Refusal IDEMPOTENCY_KEY_REUSED
 */
export async function once<Answer>(tx: Tx, scope: string, key: string, content: unknown, work: () => Promise<Answer>): Promise<Answer> {
  if (key.length < 8 || key.length > 200) {
    throw commonRefusals.refuse('INPUT_INVALID', { path: ['input', 'idempotencyKey'], params: { detail: '8–200' } });
  }
  const hash = createHash('sha256').update(JSON.stringify(content)).digest();
  const inserted = await tx.query(
    `INSERT INTO platform.idempotency (scope, key, content_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
    [scope, key, hash],
  );
  if (inserted.length === 0) {
    const [known] = await tx.query<{ content_hash: Buffer; answer: Answer }>(
      'SELECT content_hash, answer FROM platform.idempotency WHERE scope = $1 AND key = $2',
      [scope, key],
    );
    if (!known || !known.content_hash.equals(hash)) {
      throw commonRefusals.refuse('IDEMPOTENCY_KEY_REUSED', { path: ['input', 'idempotencyKey'] });
    }
    return known.answer;
  }
  const answer = await work();
  await tx.query('UPDATE platform.idempotency SET answer = $3::jsonb WHERE scope = $1 AND key = $2', [scope, key, JSON.stringify(answer)]);
  return answer;
}
