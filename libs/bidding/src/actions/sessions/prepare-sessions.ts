import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { SigningProvider } from '@haihe/market';
import { actorOf, newId, nextReference, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { BiddingNews } from '../../live/bidding-news.js';
import { biddingRefusals } from '../../rules/index.js';
import { rawKeyOf } from '../log/raw-key.js';
import { announceAgain, announceSession, announceSessionCodes } from './announce-session.js';
import { draftSession, draftSessionCodes, rewriteSession } from './draft-session.js';
import type { SessionDraft } from './draft-session.js';
import { demandSecondTerms } from './second-terms.js';
import { findSession, lockSession } from './session-record.js';
import type { SessionRecord } from './session-record.js';

/** What a client says of a session; who says it is known. */
export type SessionWish = Omit<SessionDraft, 'personId' | 'previousSessionId'>;

/** Refusals of {@link PrepareSessions}. */
export const prepareSessionCodes = [...memberCodes, ...draftSessionCodes, ...announceSessionCodes, 'SECOND_NOT_ALLOWED', 'SECOND_TOO_LATE', 'SECOND_PRICE'] as const;

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

  /** Changes a draft. @throws Refusal one of {@link prepareSessionCodes} */
  edit(caller: Caller, sessionId: string, wish: SessionWish): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await lockSession(tx, sessionId);
      if (session.state !== 'DRAFT') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      await rewriteSession(tx, session, { ...wish, listingId: session.listingId, personId, previousSessionId: null });
      await tx.audit({ action: 'session.edit', subjectType: 'BiddingSession', subjectId: sessionId });
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

  /** Changes an announced session: its notice restarts. @throws Refusal one of {@link prepareSessionCodes} */
  async amend(caller: Caller, sessionId: string, wish: SessionWish): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await lockSession(tx, sessionId);
      if (session.state !== 'ANNOUNCED') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      await demandSameDeposit(tx, session, wish);
      const { previousSessionId } = session;
      if (previousSessionId !== null) demandSecondTerms(await findSession(tx, previousSessionId), wish);
      // A notice is not shortened by announcing it anew.
      const noticeDays = Math.max(wish.noticeDays, session.noticeDays);
      await rewriteSession(tx, session, { ...wish, noticeDays, listingId: session.listingId, personId, previousSessionId });
      await announceAgain(tx, sessionId);
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

/** Deposits that were asked for or paid stay what they are: who thinks otherwise annuls the session, and everybody gets his back. */
async function demandSameDeposit(tx: Tx, { id, depositFen, eventId }: SessionRecord, wish: SessionWish): Promise<void> {
  if (BigInt(wish.deposit) === BigInt(depositFen) && wish.eventId === eventId) return;
  const [asked] = await tx.query(`SELECT 1 FROM bidding.bidder WHERE session_id = $1 AND deposit_state IN ('ASKED', 'HELD') LIMIT 1`, [id]);
  if (asked) throw biddingRefusals.refuse('SESSION_STATE', { path: ['input', 'session', 'deposit'], params: { why: 'deposits were asked for' } });
}

/** The platform's public key, 32 bytes in hexadecimal. */
export async function platformKey(signer: SigningProvider): Promise<string> {
  return rawKeyOf((await signer.sign('{"purpose":"which key signs"}')).publicKey);
}

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());
