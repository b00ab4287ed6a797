import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes, notify } from '@haihe/identity';
import { SigningProvider } from '@haihe/market';
import { actorOf, newId, nextReference, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { BiddingNews } from '../../live/bidding-news.js';
import { biddingRefusals, changesForSeller, termsDigest } from '../../rules/index.js';
import type { SellerTerms } from '../../rules/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import { rawKeyOf } from '../log/raw-key.js';
import { chinaMinute } from '../sign-up/china-minute.js';
import { askSeller, lastAgreement, voidAgreement, voidQuestion } from '../terms/agreement-record.js';
import { announceAgain, announceSession, announceSessionCodes, demandNotice } from './announce-session.js';
import { draftSession, draftSessionCodes, termsOf, writeTerms } from './draft-session.js';
import type { SessionDraft } from './draft-session.js';
import { demandSameDeposit } from './same-deposit.js';
import { demandSecondTerms } from './second-terms.js';
import { currentTerms, findSession, lockSession } from './session-record.js';
import type { SessionRecord } from './session-record.js';

/** What a client says of a session; who says it is known. */
export type SessionWish = Omit<SessionDraft, 'personId' | 'previousSessionId'>;

/** Refusals of {@link PrepareSessions}. */
export const prepareSessionCodes = [...memberCodes, ...draftSessionCodes, ...announceSessionCodes, 'SELLER_ASKED', 'SECOND_NOT_ALLOWED', 'SECOND_TOO_LATE', 'SECOND_PRICE'] as const;

/** A sale event that is set up. */
export interface SaleEventWish {
  readonly title: string;
  readonly titleEn: string | null;
  readonly description: string | null;
  readonly running: 'SEQUENCE' | 'PARALLEL';
  readonly hall: string | null;
  readonly depositFen: bigint | null;
}

/** How the centre prepares sessions: draft, edit, announce, announce anew. */
@Injectable()
export class PrepareSessions {
  constructor(
    private readonly transactor: Transactor,
    private readonly signer: SigningProvider,
    private readonly news: BiddingNews,
  ) {}

  /** @returns the session's id; @throws Refusal one of {@link prepareSessionCodes} */
  create(caller: Caller, wish: SessionWish): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      return draftSession(tx, { ...wish, personId, previousSessionId: null });
    });
  }

  /** Changes a draft; what its seller agreed to before is void. @throws Refusal one of {@link prepareSessionCodes} */
  edit(caller: Caller, sessionId: string, wish: SessionWish): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await lockSession(tx, sessionId);
      if (session.state !== 'DRAFT') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      const terms = await termsOf(tx, sessionId, await draftFrom(tx, session, wish, personId));
      if (termsDigest(session.reference, terms) !== termsDigest(session.reference, currentTerms(session))) await voidAgreement(tx, session);
      await writeTerms(tx, sessionId, terms);
      await tx.audit({ action: 'session.edit', subjectType: 'BiddingSession', subjectId: sessionId });
    });
  }

  /**
   * Gives a draft up: it was never announced, and its listing is free for another session. A seller who was asked is told.
   *
   * @returns its reference
   * @throws Refusal one of {@link prepareSessionCodes}
   */
  discard(caller: Caller, sessionId: string): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await lockSession(tx, sessionId);
      if (session.state !== 'DRAFT') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      const asked = await lastAgreement(tx, sessionId);
      await tx.query('DELETE FROM bidding.seller_agreement WHERE session_id = $1', [sessionId]);
      await tx.query('DELETE FROM bidding.draw_secret WHERE session_id = $1', [sessionId]);
      await tx.query('DELETE FROM bidding.session WHERE id = $1', [sessionId]);
      await tx.audit({ action: 'session.discard', subjectType: 'BiddingSession', subjectId: sessionId, detail: { reference: session.reference, listingId: session.listingId } });
      const params = { reference: session.reference };
      if (asked) await notify(tx, { organisationId: session.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.draft-discarded'], params, link: links.listing(session.listingId) });
      return session.reference;
    });
  }

  /** @throws Refusal one of {@link prepareSessionCodes} */
  async announce(caller: Caller, sessionId: string): Promise<void> {
    const publicKey = await platformKey(this.signer);
    await this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsMember(tx, caller, 'bidding.session.run');
      await announceSession(tx, sessionId, publicKey);
    });
    await this.news.changed(sessionId);
  }

  /**
   * Changes an announced session: its notice restarts. What its seller did not agree to is put to him, and takes effect when he agrees.
   *
   * @throws Refusal one of {@link prepareSessionCodes}
   */
  async amend(caller: Caller, sessionId: string, wish: SessionWish): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await lockSession(tx, sessionId);
      if (session.state !== 'ANNOUNCED') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      await demandSameDeposit(tx, session, wish);
      // A notice is not shortened by announcing it anew.
      const terms = await termsOf(tx, sessionId, await draftFrom(tx, session, { ...wish, noticeDays: Math.max(wish.noticeDays, session.noticeDays) }, personId));
      demandNotice(tx, { signUpUntil: new Date(terms.signUpUntil), opensAt: new Date(terms.rules.opensAt), noticeDays: terms.noticeDays });
      if (changesForSeller(currentTerms(session), terms)) await askSeller(tx, session, terms, personId);
      else await changeDay(tx, session, terms);
    });
    await this.news.changed(sessionId);
  }

  /** @returns the sale event's id; @throws Refusal ROLE_INSUFFICIENT, TEXT_LENGTH */
  createEvent(caller: Caller, wish: SaleEventWish): Promise<string> {
    const title = wish.title.trim();
    if (title.length === 0 || title.length > 200) throw biddingRefusals.refuse('TEXT_LENGTH', { path: ['input', 'title'], params: { field: 'title', most: 200 } });
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const id = newId();
      await tx.query(
        `INSERT INTO bidding.sale_event (id, reference, title, title_en, description, running, hall, deposit_fen, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, await nextReference(tx, 'EV'), title, orNull(wish.titleEn), orNull(wish.description), wish.running, orNull(wish.hall), wish.depositFen, personId, tx.now],
      );
      await tx.audit({ action: 'sale-event.create', subjectType: 'SaleEvent', subjectId: id });
      return id;
    });
  }
}

/** A session as it is wished, with what a wish does not change. @throws Refusal SECOND_NOT_ALLOWED, SECOND_TOO_LATE, SECOND_PRICE */
async function draftFrom(tx: Tx, { listingId, previousSessionId }: SessionRecord, wish: SessionWish, personId: string): Promise<SessionDraft> {
  if (previousSessionId !== null) demandSecondTerms(await findSession(tx, previousSessionId), wish);
  return { ...wish, listingId, personId, previousSessionId };
}

/** The reserve price stays sealed as it is: another day alone is no other price. */
async function changeDay(tx: Tx, session: SessionRecord, terms: SellerTerms): Promise<void> {
  const { id, reference, rules, sellerOrganisationId } = session;
  await voidQuestion(tx, id);
  await writeTerms(tx, id, { ...terms, rules: { ...terms.rules, reserve: rules.reserve } });
  await announceAgain(tx, id);
  const params = { reference, opens: chinaMinute(new Date(terms.rules.opensAt)) };
  await notify(tx, { organisationId: sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.day-changed'], params, link: links.session(id) });
}

/** The platform's public key, 32 bytes in hexadecimal. */
export async function platformKey(signer: SigningProvider): Promise<string> {
  return rawKeyOf((await signer.sign('{"purpose":"which key signs"}')).publicKey);
}

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());
