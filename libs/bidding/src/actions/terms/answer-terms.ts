import { Injectable } from '@nestjs/common';
import { enterAsMember, enterVerified, memberCodes, notify, verifiedCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { BiddingNews } from '../../live/bidding-news.js';
import { agreedRules, biddingRefusals, isSealedTo, takesReserve } from '../../rules/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import { announceAgain, demandNotice } from '../sessions/announce-session.js';
import { demandSameDeposit } from '../sessions/same-deposit.js';
import { currentTerms, lockSession } from '../sessions/session-record.js';
import type { SessionRecord } from '../sessions/session-record.js';
import { writeTerms } from '../sessions/draft-session.js';
import { askSeller, followListing, lastAgreement } from './agreement-record.js';
import type { AgreementRecord } from './agreement-record.js';

/** Refusals of {@link AnswerTerms.ask}. */
export const askSellerCodes = [...memberCodes, 'NOT_FOUND', 'SESSION_STATE', 'SELLER_ASKED', 'TIMES_IN_ORDER', 'NOTICE_TOO_SHORT'] as const;

/** Refusals of {@link AnswerTerms.agree}. */
export const agreeTermsCodes = [...verifiedCodes, 'NOT_FOUND', 'TERMS_NONE', 'TERMS_CHANGED', 'RULE_NOT_EXPECTED', 'RESERVE_INVALID', 'RESERVE_TO_DECIDE', 'SESSION_STATE', 'TIMES_IN_ORDER', 'NOTICE_TOO_SHORT'] as const;

/** Refusals of {@link AnswerTerms.sendBack}. */
export const returnTermsCodes = [...memberCodes, 'NOT_FOUND', 'TERMS_NONE', 'TEXT_LENGTH'] as const;

const LONGEST_REASON = 500;

/** A seller's answer. */
export interface Agreement {
  readonly sessionId: string;
  /** Of the terms that he read. */
  readonly digest: string;
  /** His reserve price, sealed; null when the start price is the reserve. */
  readonly reserve: string | null;
  /** Gives the reserve price of an announced session up, which a change would otherwise need anew. */
  readonly dropReserve: boolean;
}

/** The centre asks the seller about the rules of a session; he agrees, with a reserve price that only he knows, or sends them back. */
@Injectable()
export class AnswerTerms {
  constructor(
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
  ) {}

  /** @throws Refusal one of {@link askSellerCodes} */
  ask(caller: Caller, sessionId: string): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await lockSession(tx, sessionId);
      if (session.state !== 'DRAFT') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      demandNotice(tx, session);
      const followed = await followListing(tx, session);
      await askSeller(tx, followed, currentTerms(followed), personId);
    });
  }

  /** Agrees to a draft, or to a change of an announced session, which takes effect with it. @throws Refusal one of {@link agreeTermsCodes} */
  async agree(caller: Caller, { sessionId, digest, reserve, dropReserve }: Agreement): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId, personId } = await enterVerified(tx, caller, 'market.listing.write');
      const { session, last } = await enterAsSeller(tx, sessionId, organisationId);
      if (last?.state !== 'ASKED' || !['DRAFT', 'ANNOUNCED'].includes(session.state)) throw biddingRefusals.refuse('TERMS_NONE');
      if (last.digest !== digest) throw biddingRefusals.refuse('TERMS_CHANGED');
      if (reserve !== null) demandReserve(last, reserve);
      else if (last.amendment && session.rules.reserve !== null && !dropReserve) throw biddingRefusals.refuse('RESERVE_TO_DECIDE', { path: ['input', 'reserveBox'] });
      await tx.query(`UPDATE bidding.seller_agreement SET state = 'AGREED', reserve = $2, answered_by = $3, answered_at = $4 WHERE id = $1`, [last.id, reserve, personId, tx.now]);
      await tx.audit({ action: 'session.agree', subjectType: 'BiddingSession', subjectId: sessionId, detail: { digest, reserve: reserve !== null } });
      if (last.amendment) await amendAsAgreed(tx, session, last, reserve);
      await tellCentre(tx, session, 'bidding.terms-agreed', {});
    });
    await this.news.changed(sessionId);
  }

  /** Does not agree, or not any more as long as it is not announced. @throws Refusal one of {@link returnTermsCodes} */
  sendBack(caller: Caller, sessionId: string, why: string): Promise<void> {
    const reason = why.trim();
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId, personId } = await enterAsMember(tx, caller, 'market.listing.write');
      if (reason.length === 0 || reason.length > LONGEST_REASON) throw biddingRefusals.refuse('TEXT_LENGTH', { path: ['input', 'reason'], params: { field: 'reason', most: LONGEST_REASON } });
      const { session, last } = await enterAsSeller(tx, sessionId, organisationId);
      const open = last?.state === 'ASKED' || (last?.state === 'AGREED' && session.state === 'DRAFT');
      if (!last || !open) throw biddingRefusals.refuse('TERMS_NONE');
      await tx.query(`UPDATE bidding.seller_agreement SET state = 'RETURNED', reserve = NULL, reason = $2, answered_by = $3, answered_at = $4 WHERE id = $1`, [last.id, reason, personId, tx.now]);
      await tx.audit({ action: 'session.return', subjectType: 'BiddingSession', subjectId: sessionId, reason });
      await tellCentre(tx, session, 'bidding.terms-returned', { reason });
    });
  }
}

/** To all but the seller there is no question. */
async function enterAsSeller(tx: Tx, sessionId: string, organisationId: string): Promise<{ readonly session: SessionRecord; readonly last: AgreementRecord | undefined }> {
  const session = await lockSession(tx, sessionId);
  if (session.sellerOrganisationId !== organisationId) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
  return { session, last: await lastAgreement(tx, sessionId) };
}

function demandReserve({ terms: { rules } }: AgreementRecord, box: string): void {
  const path = ['input', 'reserveBox'];
  if (!takesReserve(rules)) throw biddingRefusals.refuse('RULE_NOT_EXPECTED', { path, params: { field: 'reserveBox' } });
  if (!isSealedTo(rules, box)) throw biddingRefusals.refuse('RESERVE_INVALID', { path });
}

async function amendAsAgreed(tx: Tx, session: SessionRecord, { terms }: AgreementRecord, reserve: string | null): Promise<void> {
  await demandSameDeposit(tx, session, terms);
  await writeTerms(tx, session.id, { ...terms, rules: agreedRules(terms.rules, reserve) });
  await announceAgain(tx, session.id);
}

async function tellCentre(tx: Tx, session: SessionRecord, kind: 'bidding.terms-agreed' | 'bidding.terms-returned', more: Readonly<Record<string, string>>): Promise<void> {
  const [seller] = await tx.query<{ name: string }>('SELECT name FROM identity.organisation WHERE id = $1', [session.sellerOrganisationId]);
  const params = { reference: session.reference, seller: seller?.name ?? '', ...more };
  await notify(tx, { centre: true, permission: 'bidding.session.run', kind: biddingNotices[kind], params, link: links.control(session.id) });
}
