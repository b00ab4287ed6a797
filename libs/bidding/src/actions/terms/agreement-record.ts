import { notify } from '@haihe/identity';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { agreedRules, biddingRefusals, termsDigest } from '../../rules/index.js';
import type { SellerTerms, SessionRules } from '../../rules/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import { currentTerms, findSession } from '../sessions/session-record.js';
import type { SessionRecord } from '../sessions/session-record.js';

/** What a seller was asked, with his answer. */
export interface AgreementRecord {
  readonly id: string;
  readonly state: 'ASKED' | 'AGREED' | 'RETURNED';
  readonly amendment: boolean;
  readonly terms: SellerTerms;
  readonly digest: string;
  readonly reserve: string | null;
}

/** The last that the seller of a session was asked and that still stands; the session is locked. */
export async function lastAgreement(tx: Tx, sessionId: string): Promise<AgreementRecord | undefined> {
  const [row] = await tx.query<AgreementRecord>(
    `SELECT id::text, state, amendment, terms, digest, reserve FROM bidding.seller_agreement WHERE session_id = $1 AND state <> 'VOID' ORDER BY asked_at DESC, id DESC LIMIT 1`,
    [sessionId],
  );
  return row;
}

/**
 * Puts terms to the seller of a session that this transaction holds.
 *
 * @throws Refusal SELLER_ASKED
 */
export async function askSeller(tx: Tx, session: SessionRecord, terms: SellerTerms, askedBy: string): Promise<void> {
  const digest = termsDigest(session.reference, terms);
  const last = await lastAgreement(tx, session.id);
  if (last?.digest === digest && last.state !== 'RETURNED') throw biddingRefusals.refuse('SELLER_ASKED');
  await voidQuestion(tx, session.id);
  await tx.query(`INSERT INTO bidding.seller_agreement (id, session_id, state, amendment, terms, digest, asked_by, asked_at) VALUES ($1, $2, 'ASKED', $3, $4, $5, $6, $7)`, [
    ...[newId(), session.id, session.state !== 'DRAFT', JSON.stringify(terms), digest, askedBy, tx.now],
  ]);
  await tx.audit({ action: 'session.ask-seller', subjectType: 'BiddingSession', subjectId: session.id, detail: { digest } });
  const [listing] = await tx.query<{ reference: string }>('SELECT reference FROM market.listing WHERE id = $1', [session.listingId]);
  const params = { reference: session.reference, listing: listing?.reference ?? '' };
  await notify(tx, { organisationId: session.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.terms-asked'], params, link: links.terms(session.id) });
}

/** Puts a draft, which this transaction made, to its seller. @throws Refusal SELLER_ASKED */
export async function askAboutDraft(tx: Tx, sessionId: string, askedBy: string): Promise<void> {
  const session = await findSession(tx, sessionId);
  await askSeller(tx, session, currentTerms(session), askedBy);
}

/** A draft that was changed: what the seller was asked about or agreed to is no more, nor is the reserve price that he sealed to it. */
export async function voidAgreement(tx: Tx, session: SessionRecord): Promise<void> {
  const [agreed] = await tx.query<{ state: string }>(`SELECT state FROM bidding.seller_agreement WHERE session_id = $1 AND state = 'AGREED'`, [session.id]);
  await tx.query(`UPDATE bidding.seller_agreement SET state = 'VOID', reserve = NULL WHERE session_id = $1 AND state IN ('ASKED', 'AGREED')`, [session.id]);
  if (!agreed) return;
  await notify(tx, { organisationId: session.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.terms-void'], params: { reference: session.reference }, link: links.terms(session.id) });
}

/** A question that was overtaken by another change. */
export async function voidQuestion(tx: Tx, sessionId: string): Promise<void> {
  await tx.query(`UPDATE bidding.seller_agreement SET state = 'VOID' WHERE session_id = $1 AND state = 'ASKED'`, [sessionId]);
}

/** A draft is about its listing as it stands now: what was agreed about an earlier version does not hold. */
export async function followListing(tx: Tx, { id }: SessionRecord): Promise<SessionRecord> {
  await tx.query('UPDATE bidding.session s SET listing_version = l.version FROM market.listing l WHERE s.id = $1 AND l.id = s.listing_id AND s.listing_version <> l.version', [id]);
  return findSession(tx, id);
}

/**
 * The rules of a draft with what its seller added, if he agreed to exactly these.
 *
 * @throws Refusal SELLER_NOT_AGREED
 */
export async function demandAgreed(tx: Tx, session: SessionRecord): Promise<SessionRules> {
  const last = await lastAgreement(tx, session.id);
  if (last?.state !== 'AGREED' || last.digest !== termsDigest(session.reference, currentTerms(session))) throw biddingRefusals.refuse('SELLER_NOT_AGREED');
  return agreedRules(session.rules, last.reserve);
}

/**
 * Notes that the seller of a draft, which this transaction made, agreed before he was asked: by the choice that brought it about, or in a
 * demonstration. The start price is his reserve.
 *
 * @param contestId the choice; null in a demonstration
 */
export async function agreeInAdvance(tx: Tx, sessionId: string, personId: string, contestId: string | null): Promise<void> {
  const session = await findSession(tx, sessionId);
  const terms = currentTerms(session);
  await tx.query(
    `INSERT INTO bidding.seller_agreement (id, session_id, state, amendment, terms, digest, contest_id, asked_by, asked_at, answered_by, answered_at) VALUES ($1, $2, 'AGREED', false, $3, $4, $5, $6, $7, $6, $7)`,
    [newId(), sessionId, JSON.stringify(terms), termsDigest(session.reference, terms), contestId, personId, tx.now],
  );
}
