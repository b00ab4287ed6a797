import { randomBytes } from 'node:crypto';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { biddersById } from '../../data/queries/bidder-rows.js';
import { lockSession } from '../sessions/session-record.js';
import { admitBidder } from './admit-bidder.js';

/** Admits an organisation that owes no deposit, in a hall with a paddle: to the demonstration's sessions, and to tests that are about bidding. */
export async function admitWithoutDeposit(tx: Tx, sessionId: string, organisationId: string, personId: string, number: string): Promise<void> {
  const session = await lockSession(tx, sessionId);
  const id = newId();
  await tx.query(
    `INSERT INTO bidding.bidder (id, session_id, organisation_id, number, state, rules_version, channel, salt, deposit_state, signed_up_by, signed_up_at)
     VALUES ($1, $2, $3, $4, 'SIGNED_UP', $5, $9, $6, 'NONE', $7, $8)`,
    [id, sessionId, organisationId, number, session.rulesVersion, randomBytes(32), personId, tx.now, session.rules.floor ? 'FLOOR' : 'ONLINE'],
  );
  const bidder = (await biddersById(tx, [id])).get(id);
  if (!bidder) throw new Error('the bidder was not written');
  await admitBidder(tx, session, bidder);
}
