import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes, notify } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { biddersById, biddersOfSession } from '../../data/queries/bidder-rows.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { appendEntry } from '../../live/append.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { bidderRefusals } from '../../rules/bidder-refusals.js';
import { biddingRefusals } from '../../rules/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { links } from '../links.js';
import { lockSession } from '../sessions/session-record.js';
import type { SessionRecord } from '../sessions/session-record.js';
import { advanceBidder } from './admit-bidder.js';
import { cancelDeposits } from './end-sign-up.js';

/** Refusals of {@link DecideBidder}. */
export const decideBidderCodes = [...memberCodes, 'NOT_FOUND', 'SIGN_UP_OVER', 'BIDDER_STATE', 'PRE_EMPTION_TAKEN', 'RULE_OUT_OF_RANGE', 'TEXT_LENGTH'] as const;

/** The centre's word on a claim to buy first. */
export interface BidderAdmission {
  readonly bidderId: string;
  /** His place among those who may buy first; null for the next one. */
  readonly preEmption: number | null;
  /** The claim is not recognised: he bids like anybody. */
  readonly asOrdinary: boolean;
}

const MOST_PLACES = 1000;
const LONGEST_REASON = 500;

/** How the centre decides on sign-ups. */
@Injectable()
export class DecideBidder {
  constructor(
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
  ) {}

  /** Admits whoever claimed to buy first. @throws Refusal one of {@link decideBidderCodes} */
  admit(caller: Caller, { bidderId, preEmption, asOrdinary }: BidderAdmission): Promise<void> {
    if (preEmption !== null && !(Number.isInteger(preEmption) && preEmption >= 1 && preEmption <= MOST_PLACES)) {
      throw biddingRefusals.refuse('RULE_OUT_OF_RANGE', { path: ['input', 'preEmption'], params: { field: 'preEmption', least: 1, most: MOST_PLACES } });
    }
    return this.decide(caller, bidderId, async (tx, session, bidder) => {
      if (bidder.state !== 'TO_REVIEW') throw bidderRefusals.refuse('BIDDER_STATE');
      const places = (await biddersOfSession(tx, session.id)).filter(({ state }) => state !== 'REFUSED' && state !== 'LEFT').flatMap((other) => other.preEmption ?? []);
      const place = preEmption ?? Math.max(0, ...places) + 1;
      if (!asOrdinary && places.includes(place)) throw bidderRefusals.refuse('PRE_EMPTION_TAKEN', { path: ['input', 'preEmption'], params: { order: place } });
      const decided = asOrdinary ? { preEmption: null, preEmptionGround: null } : { preEmption: place, preEmptionGround: bidder.preEmptionGround };
      await tx.query(`UPDATE bidding.bidder SET pre_emption = $2, pre_emption_ground = $3 WHERE id = $1`, [bidder.id, decided.preEmption, decided.preEmptionGround]);
      await tx.audit({ action: 'bidder.recognise', subjectType: 'SessionBidder', subjectId: bidder.id, detail: { ground: bidder.preEmptionGround, preEmption: decided.preEmption } });
      await advanceBidder(tx, session, { ...bidder, ...decided });
    });
  }

  /** Refuses a sign-up, also of somebody who was admitted, before the session opens. @throws Refusal one of {@link decideBidderCodes} */
  refuse(caller: Caller, { bidderId, reason }: { readonly bidderId: string; readonly reason: string }): Promise<void> {
    const text = reason.trim();
    if (text.length === 0 || text.length > LONGEST_REASON) throw biddingRefusals.refuse('TEXT_LENGTH', { path: ['input', 'reason'], params: { field: 'reason', most: LONGEST_REASON } });
    return this.decide(caller, bidderId, async (tx, session, bidder) => {
      if (bidder.state === 'REFUSED' || bidder.state === 'LEFT') throw bidderRefusals.refuse('BIDDER_STATE');
      await tx.query(`UPDATE bidding.bidder SET state = 'REFUSED', reason = $2, pre_emption = NULL, admitted_at = NULL WHERE id = $1`, [bidder.id, text]);
      // The log is public: why somebody was refused is between him and the centre.
      if (bidder.state === 'ADMITTED') await appendEntry(tx, session.id, { kind: 'DISMISS', bidder: bidder.number ?? '', reason: 'REFUSED' });
      await tx.audit({ action: 'bidder.refuse', subjectType: 'SessionBidder', subjectId: bidder.id, reason: text });
      const params = { reference: session.reference, reason: text };
      await notify(tx, { organisationId: bidder.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.refused'], params, link: links.session(session.id) });
      await settleDeposits(tx, session.id, { first: await cancelDeposits(tx, [bidder]) });
    });
  }

  private async decide(caller: Caller, bidderId: string, work: (tx: Tx, session: SessionRecord, bidder: BidderRow) => Promise<void>): Promise<void> {
    const sessionId = await this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsMember(tx, caller, 'bidding.session.run');
      const seen = (await biddersById(tx, [bidderId])).get(bidderId);
      if (!seen) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'bidderId'] });
      const session = await lockSession(tx, seen.sessionId);
      const bidder = (await biddersById(tx, [bidderId])).get(bidderId);
      if (!bidder) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'bidderId'] });
      if (session.state !== 'ANNOUNCED') throw bidderRefusals.refuse('SIGN_UP_OVER');
      await work(tx, session, bidder);
      return session.id;
    });
    await this.news.changed(sessionId);
  }
}
