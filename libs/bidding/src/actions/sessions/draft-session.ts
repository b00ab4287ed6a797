import { createHash, randomBytes } from 'node:crypto';
import { newId, nextReference } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { secondNotice } from '../../rules/award/index.js';
import { biddingRefusals, makeRules, templateOf } from '../../rules/index.js';
import type { Keeper, SellerTerms, SessionChoices, SessionRules } from '../../rules/index.js';

/** A session as whoever sets it up wants it. */
export interface SessionDraft extends Omit<SessionChoices, 'keepers' | 'drawCommitment' | 'depositByEvent'> {
  readonly listingId: string;
  readonly noticeDays: number;
  /** Ids of registered keepers. */
  readonly keeperIds: readonly string[];
  readonly eventId: string | null;
  readonly eventPlace: number | null;
  readonly secondAllowed: boolean;
  readonly previousSessionId: string | null;
  readonly personId: string;
}

/** Refusals of {@link draftSession} and of everything that takes new rules. */
export const draftSessionCodes = [
  'NOT_FOUND', 'TEMPLATE_UNKNOWN', 'RULE_MISSING', 'RULE_NOT_EXPECTED', 'RULE_OUT_OF_RANGE', 'TIMES_IN_ORDER', 'NOTICE_TOO_SHORT', 'DEPOSIT_OUT_OF_RANGE', 'KEEPERS_TOO_FEW',
  'LISTING_NOT_BIDDABLE', 'SESSION_EXISTS', 'AMOUNT_MALFORMED',
] as const;

/**
 * Writes a session as a draft: nobody but the centre and the seller sees it.
 *
 * @returns its id
 * @throws Refusal one of {@link draftSessionCodes}
 */
export async function draftSession(tx: Tx, draft: SessionDraft): Promise<string> {
  const [listing] = await tx.query<{ version: number; seller: string; state: string; demonstration: boolean }>(
    'SELECT version, seller_organisation_id::text AS seller, state, demonstration FROM market.listing WHERE id = $1',
    [draft.listingId],
  );
  if (!listing) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'listingId'] });
  if (listing.state !== 'PUBLISHED') throw biddingRefusals.refuse('LISTING_NOT_BIDDABLE', { path: ['input', 'listingId'] });
  const [live] = await tx.query<{ reference: string }>(`SELECT reference FROM bidding.session WHERE listing_id = $1 AND state <> 'CLOSED'`, [draft.listingId]);
  if (live) throw biddingRefusals.refuse('SESSION_EXISTS', { path: ['input', 'listingId'], params: { reference: live.reference } });
  const id = newId();
  const secret = randomBytes(32).toString('hex');
  const rules = await rulesOf(tx, draft, secret);
  await tx.query(
    `INSERT INTO bidding.session (id, reference, event_id, event_place, listing_id, listing_version, seller_organisation_id, mode, floor, rules, rules_version, state, stage,
       start_price_fen, deposit_fen, notice_days, sign_up_until, opens_at, ends_at, previous_session_id, second_allowed, head, created_by, created_at, demonstration)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, 'DRAFT', 'BIDDING', $11, $12, $13, $14, $15, $16, $17, $18, decode(repeat('00', 32), 'hex'), $19, $20, $21)`,
    [
      ...[id, await nextReference(tx, 'BS'), draft.eventId, draft.eventPlace, draft.listingId, listing.version, listing.seller, rules.mode, rules.floor, JSON.stringify(rules)],
      ...[rules.startPrice, draft.deposit, draft.noticeDays, draft.signUpUntil, draft.opensAt, moment(rules.endsAt), draft.previousSessionId, draft.secondAllowed],
      ...[draft.personId, tx.now, listing.demonstration],
    ],
  );
  if (rules.drawCommitment !== null) await tx.query('INSERT INTO bidding.draw_secret (session_id, secret) VALUES ($1, $2)', [id, secret]);
  await tx.audit({ action: 'session.draft', subjectType: 'BiddingSession', subjectId: id, detail: { template: draft.template, listingId: draft.listingId } });
  return id;
}

/**
 * What a session would be from now on by a new draft.
 *
 * @throws Refusal one of {@link draftSessionCodes}
 */
export async function termsOf(tx: Tx, sessionId: string, draft: SessionDraft): Promise<SellerTerms> {
  const [kept] = await tx.query<{ secret: string }>('SELECT secret FROM bidding.draw_secret WHERE session_id = $1', [sessionId]);
  const secret = kept?.secret ?? randomBytes(32).toString('hex');
  const rules = await rulesOf(tx, draft, secret);
  if (rules.drawCommitment !== null && !kept) await tx.query('INSERT INTO bidding.draw_secret (session_id, secret) VALUES ($1, $2)', [sessionId, secret]);
  const [session] = await tx.query<{ listingVersion: number }>('SELECT listing_version AS "listingVersion" FROM bidding.session WHERE id = $1', [sessionId]);
  if (!session) throw new Error(`session ${sessionId} is gone`);
  const { deposit, noticeDays, secondAllowed, eventId, eventPlace } = draft;
  return { ...session, rules, deposit, noticeDays, signUpUntil: draft.signUpUntil.getTime(), secondAllowed, eventId, eventPlace };
}

/** Takes terms into a session that is a draft, or into one that is announced before it is announced anew. */
export async function writeTerms(tx: Tx, sessionId: string, { rules, deposit, noticeDays, signUpUntil, secondAllowed, eventId, eventPlace }: SellerTerms): Promise<void> {
  await tx.query(
    `UPDATE bidding.session SET mode = $2, floor = $3, rules = $4, start_price_fen = $5, deposit_fen = $6, notice_days = $7, sign_up_until = $8, opens_at = $9, ends_at = $10,
       second_allowed = $11, event_id = $12, event_place = $13 WHERE id = $1`,
    [
      ...[sessionId, rules.mode, rules.floor, JSON.stringify(rules), rules.startPrice, deposit, noticeDays, new Date(signUpUntil), new Date(rules.opensAt), moment(rules.endsAt)],
      ...[secondAllowed, eventId, eventPlace],
    ],
  );
}

async function rulesOf(tx: Tx, draft: SessionDraft, secret: string): Promise<SessionRules> {
  const template = templateOf(draft.template);
  const least = draft.previousSessionId === null ? template.noticeDays : secondNotice(template.noticeDays);
  if (draft.noticeDays < least) throw biddingRefusals.refuse('NOTICE_TOO_SHORT', { path: ['input', 'noticeDays'], params: { days: least } });
  const depositByEvent = draft.eventId !== null && (await eventHasDeposit(tx, draft.eventId));
  const drawCommitment = createHash('sha256').update(secret).digest('hex');
  return makeRules({ ...draft, depositByEvent, keepers: await keepersOf(tx, draft.keeperIds), drawCommitment });
}

async function eventHasDeposit(tx: Tx, eventId: string): Promise<boolean> {
  const [event] = await tx.query<{ own: boolean }>('SELECT deposit_fen IS NOT NULL AS own FROM bidding.sale_event WHERE id = $1', [eventId]);
  if (!event) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'eventId'] });
  return event.own;
}

async function keepersOf(tx: Tx, ids: readonly string[]): Promise<Keeper[]> {
  const rows = await tx.query<{ name: string; publicKey: string }>(
    'SELECT name, public_key AS "publicKey" FROM bidding.keeper WHERE id = ANY($1::uuid[]) AND retired_at IS NULL ORDER BY id',
    [[...new Set(ids)]],
  );
  return rows.map(({ name, publicKey }, index) => ({ number: index + 1, name, publicKey }));
}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));
