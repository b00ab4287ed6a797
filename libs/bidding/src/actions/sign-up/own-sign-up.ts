import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { biddersOfOrganisation } from '../../data/queries/bidder-rows.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { appendEntry } from '../../live/append.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { bidderRefusals } from '../../rules/bidder-refusals.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { lockSession } from '../sessions/session-record.js';
import type { SessionRecord } from '../sessions/session-record.js';
import { advanceBidder } from './admit-bidder.js';
import { cancelDeposits } from './end-sign-up.js';

/** Refusals of {@link OwnSignUp}. */
export const ownSignUpCodes = [...memberCodes, 'NOT_FOUND', 'SIGN_UP_OVER', 'NOT_SIGNED_UP', 'NOTHING_TO_CONFIRM'] as const;

/** What an organisation does with its own sign-up before the session opens. */
@Injectable()
export class OwnSignUp {
  constructor(
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
  ) {}

  /** Agrees to rules that were changed. @returns the bidder's id; @throws Refusal one of {@link ownSignUpCodes} */
  confirm(caller: Caller, sessionId: string): Promise<string> {
    return this.change(caller, sessionId, async (tx, session, bidder) => {
      if (session.signUpUntil <= tx.now) throw bidderRefusals.refuse('SIGN_UP_OVER');
      if (bidder.rulesVersion >= session.rulesVersion) throw bidderRefusals.refuse('NOTHING_TO_CONFIRM');
      await tx.query('UPDATE bidding.bidder SET rules_version = $2 WHERE id = $1', [bidder.id, session.rulesVersion]);
      await tx.audit({ action: 'bidder.confirm', subjectType: 'SessionBidder', subjectId: bidder.id, detail: { rulesVersion: session.rulesVersion } });
      if (bidder.state === 'TO_CONFIRM') await advanceBidder(tx, session, { ...bidder, rulesVersion: session.rulesVersion });
    });
  }

  /** Takes the sign-up back; a deposit goes back at once. @returns the bidder's id; @throws Refusal one of {@link ownSignUpCodes} */
  leave(caller: Caller, sessionId: string): Promise<string> {
    return this.change(caller, sessionId, async (tx, session, bidder) => {
      await tx.query(`UPDATE bidding.bidder SET state = 'LEFT', pre_emption = NULL, admitted_at = NULL WHERE id = $1`, [bidder.id]);
      if (bidder.state === 'ADMITTED') await appendEntry(tx, session.id, { kind: 'DISMISS', bidder: bidder.number ?? '', reason: 'LEFT' });
      await tx.audit({ action: 'bidder.leave', subjectType: 'SessionBidder', subjectId: bidder.id, detail: { sessionId: session.id } });
      await settleDeposits(tx, session.id, { first: await cancelDeposits(tx, [bidder]) });
    });
  }

  private async change(caller: Caller, sessionId: string, work: (tx: Tx, session: SessionRecord, bidder: BidderRow) => Promise<void>): Promise<string> {
    const id = await this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterAsMember(tx, caller, 'bidding.bid.place');
      const session = await lockSession(tx, sessionId);
      const bidder = (await biddersOfOrganisation(tx, organisationId, [sessionId])).get(sessionId);
      if (!bidder || bidder.state === 'LEFT' || bidder.state === 'REFUSED') throw bidderRefusals.refuse('NOT_SIGNED_UP');
      if (session.state !== 'ANNOUNCED') throw bidderRefusals.refuse('SIGN_UP_OVER');
      await work(tx, session, bidder);
      return bidder.id;
    });
    await this.news.changed(sessionId);
    return id;
  }
}
