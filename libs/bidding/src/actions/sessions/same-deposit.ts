import type { Tx } from '@haihe/platform';
import { biddingRefusals } from '../../rules/index.js';
import type { SessionRecord } from './session-record.js';

/**
 * Demands that deposits that were asked for or paid stay what they are: who thinks otherwise annuls the session, and everybody gets his back.
 *
 * @throws Refusal SESSION_STATE
 */
export async function demandSameDeposit(tx: Tx, { id, depositFen, eventId }: SessionRecord, wish: { readonly deposit: number; readonly eventId: string | null }): Promise<void> {
  if (BigInt(wish.deposit) === BigInt(depositFen) && wish.eventId === eventId) return;
  const [asked] = await tx.query(`SELECT 1 FROM bidding.bidder WHERE session_id = $1 AND deposit_state IN ('ASKED', 'HELD') LIMIT 1`, [id]);
  if (asked) throw biddingRefusals.refuse('SESSION_STATE', { path: ['input', 'session', 'deposit'], params: { why: 'deposits were asked for' } });
}
