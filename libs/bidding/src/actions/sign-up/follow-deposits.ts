import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { receiptsOfDues } from '@haihe/payments';
import { OnEvent } from '@haihe/platform';
import type { DeliveredEvent, Tx } from '@haihe/platform';
import { biddersOfDue, biddersOfSession } from '../../data/queries/bidder-rows.js';
import { biddingNotices } from '../bidding-notices.js';
import { chinaMinute } from './china-minute.js';
import { DEPOSIT_PURPOSE } from '../deposits/deposit-pot.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { links } from '../links.js';
import { findSession, holdSessions, lockSession } from '../sessions/session-record.js';
import { advanceBidder } from './admit-bidder.js';
import { endReasons, endSignUp } from './end-sign-up.js';

/** Lets sign-ups follow the money that came for them, and the session that moved on. */
@Injectable()
export class FollowDeposits {
  /** A deposit that came in time admits; one that came too late goes back. */
  @OnEvent('payments.due-paid')
  async onPaid(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    if (payload['purpose'] !== DEPOSIT_PURPOSE) return;
    const dueId = String(payload['dueId']);
    const seen = await biddersOfDue(tx, dueId);
    await holdSessions(tx, seen.map(({ sessionId }) => sessionId));
    const waiting = (await biddersOfDue(tx, dueId)).filter(({ depositState }) => depositState === 'ASKED');
    const [first] = waiting;
    if (!first) return;
    await tx.query(`UPDATE bidding.bidder SET deposit_state = 'HELD' WHERE deposit_due_id = $1 AND deposit_state = 'ASKED'`, [dueId]);
    const received = ((await receiptsOfDues(tx, [dueId])).get(dueId) ?? []).filter(({ releasedAt }) => releasedAt === null).map(({ at }) => at.getTime());
    const paidAt = Math.max(...received, 0) || tx.now.getTime();
    for (const bidder of waiting) {
      if (bidder.state !== 'SIGNED_UP') continue;
      const session = await findSession(tx, bidder.sessionId);
      // A statement may be read a day after the transfer: what counts is when the money came, as long as the session has not opened.
      if (session.state === 'ANNOUNCED' && paidAt < session.signUpUntil.getTime()) {
        await advanceBidder(tx, session, bidder);
        continue;
      }
      await tx.query(`UPDATE bidding.bidder SET state = 'REFUSED', reason = 'DEPOSIT_LATE' WHERE id = $1`, [bidder.id]);
      const params = { reference: session.reference, reason: endReasons.DEPOSIT_LATE };
      await notify(tx, { organisationId: bidder.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.refused'], params, link: links.session(session.id) });
    }
    await settleDeposits(tx, first.sessionId);
  }

  /** Once a session is open nobody joins it. */
  @OnEvent('bidding.session-opened')
  async onOpened(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    const session = await lockSession(tx, String(payload['sessionId']));
    const first = await endSignUp(tx, session);
    await settleDeposits(tx, session.id, { first });
  }

  /** Changed rules have to be agreed to anew. */
  @OnEvent('bidding.session-amended')
  async onAmended(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    const session = await findSession(tx, String(payload['sessionId']));
    const params = { reference: session.reference, until: chinaMinute(session.signUpUntil) };
    for (const { state, organisationId } of await biddersOfSession(tx, session.id)) {
      if (state !== 'TO_CONFIRM') continue;
      await notify(tx, { organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.to-confirm'], params, link: links.session(session.id) });
    }
  }
}
