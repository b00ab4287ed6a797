import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { enterVerified, notify, verifiedCodes } from '@haihe/identity';
import { accountsByKey, hold } from '@haihe/ledger';
import { depositKey, requestPayment } from '@haihe/payments';
import { actorOf, newId, once, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals, Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { biddersById, biddersOfOrganisation } from '../../data/queries/bidder-rows.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { bidderRefusals } from '../../rules/bidder-refusals.js';
import { biddingRefusals } from '../../rules/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { DEPOSIT_PURPOSE, depositReasons, depositTerms } from '../deposits/deposit-pot.js';
import type { DepositTerms } from '../deposits/deposit-pot.js';
import { links } from '../links.js';
import { lockSession } from '../sessions/session-record.js';
import type { SessionRecord } from '../sessions/session-record.js';
import { advanceBidder } from './admit-bidder.js';
import { chinaMinute } from './china-minute.js';
import { demandIndependent, independentCodes } from './demand-independent.js';

/** What an organisation says when it signs up. */
export interface SignUpWish {
  readonly sessionId: string;
  readonly channel: 'ONLINE' | 'FLOOR';
  /** Whether its deposit may be kept while it waits as runner-up. */
  readonly keepWaiting: boolean;
  /** Why it may buy first at an equal price; null when it does not claim to. */
  readonly preEmptionGround: string | null;
  readonly idempotencyKey: string;
}

/** Refusals of {@link SignUp}. */
export const signUpCodes = [
  ...verifiedCodes, ...independentCodes,
  'NOT_FOUND', 'SIGN_UP_OVER', 'ALREADY_SIGNED_UP', 'BIDDER_REFUSED', 'NO_FLOOR', 'TEXT_LENGTH', 'BALANCE_INSUFFICIENT', 'INPUT_INVALID', 'IDEMPOTENCY_KEY_REUSED',
] as const;

const LONGEST_GROUND = 500;

/**
 * Signs an organisation up for a session. Its deposit is taken from its money at disposal if that covers it, else it is asked for; once
 * it is held the organisation is admitted, unless it claims to buy first, which the centre looks at.
 */
@Injectable()
export class SignUp {
  constructor(
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
  ) {}

  /**
   * @returns the bidder's id; the same for the same key
   * @throws Refusal one of {@link signUpCodes}
   */
  async run(caller: Caller, wish: SignUpWish): Promise<string> {
    const { idempotencyKey, ...content } = wish;
    const ground = groundOf(wish.preEmptionGround);
    const attempt = (): Promise<string> =>
      this.transactor.run(actorOf(caller), (tx) =>
        once(tx, `session.sign-up:${caller.acting?.organisationId ?? ''}`, idempotencyKey, content, () => signUp(tx, caller, { ...wish, preEmptionGround: ground })),
      );
    // What was at its disposal went elsewhere at the same moment: the deposit is asked for then.
    const id = await attempt().catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'BALANCE_INSUFFICIENT') return attempt();
      throw error;
    });
    await this.news.changed(wish.sessionId);
    return id;
  }
}

async function signUp(tx: Tx, caller: Caller, wish: SignUpWish): Promise<string> {
  const { organisationId, personId } = await enterVerified(tx, caller, 'bidding.bid.place');
  const session = await lockSession(tx, wish.sessionId);
  if (session.state === 'DRAFT') throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
  if (session.state !== 'ANNOUNCED' || session.signUpUntil <= tx.now) throw bidderRefusals.refuse('SIGN_UP_OVER');
  if (wish.channel === 'FLOOR' && !session.rules.floor) throw bidderRefusals.refuse('NO_FLOOR', { path: ['input', 'channel'] });
  const before = (await biddersOfOrganisation(tx, organisationId, [session.id])).get(session.id);
  if (before?.state === 'REFUSED') throw bidderRefusals.refuse('BIDDER_REFUSED', { params: { reason: before.reason ?? '' } });
  if (before && before.state !== 'LEFT') throw bidderRefusals.refuse('ALREADY_SIGNED_UP');
  await demandIndependent(tx, session, organisationId);
  const terms = await depositTerms(tx, session.id);
  const deposit = await coverOf(tx, organisationId, terms, before);
  const id = before?.id ?? newId();
  const columns = [session.rulesVersion, wish.channel, wish.preEmptionGround, wish.keepWaiting, deposit.state, deposit.dueId, deposit.fromBalance, personId, tx.now];
  if (before) {
    await tx.query(
      `UPDATE bidding.bidder SET state = 'SIGNED_UP', reason = NULL, pre_emption = NULL, admitted_at = NULL, released_at = NULL, return_state = NULL, return_fen = NULL, payout_id = NULL,
         rules_version = $2, channel = $3, pre_emption_ground = $4, keep_waiting = $5, deposit_state = $6, deposit_due_id = $7, from_balance = $8, signed_up_by = $9, signed_up_at = $10
       WHERE id = $1`,
      [id, ...columns],
    );
  } else {
    await tx.query(
      `INSERT INTO bidding.bidder (id, session_id, organisation_id, salt, state, rules_version, channel, pre_emption_ground, keep_waiting, deposit_state, deposit_due_id, from_balance,
         signed_up_by, signed_up_at) VALUES ($1, $2, $3, $4, 'SIGNED_UP', $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, session.id, organisationId, randomBytes(32), ...columns],
    );
  }
  await tx.audit({ action: 'bidder.sign-up', subjectType: 'SessionBidder', subjectId: id, detail: { sessionId: session.id, depositFen: terms.amount.toString(), preEmption: wish.preEmptionGround !== null } });
  if (deposit.state === 'ASKED') {
    if (deposit.dueId === null) await askDeposit(tx, session, { id, organisationId }, terms);
    return id;
  }
  await advanceBidder(tx, session, await existing(tx, id));
  // Money comes last: its accounts are locked after everything else.
  if (deposit.takes) {
    await hold(tx, {
      ...{ organisationId, amount: Money.ofMinor(terms.amount), subject: terms.subject, reason: depositReasons['bidding.deposit-held'] },
      ...{ source: { type: 'SessionBidder', id }, note: session.reference },
    });
  }
  return id;
}

interface Cover {
  readonly state: 'NONE' | 'ASKED' | 'HELD';
  readonly dueId: string | null;
  readonly fromBalance: boolean;
  /** Whether it is to be taken from the money at disposal. */
  readonly takes: boolean;
}

/** How an organisation's deposit is covered: it is there for another lot of the event, at its disposal, or has to be paid in. */
async function coverOf(tx: Tx, organisationId: string, { amount, eventId }: DepositTerms, before: BidderRow | undefined): Promise<Cover> {
  // Paid at the moment at which he left; the bidding has yet to hear of it.
  if (before?.depositState === 'ASKED') return { state: 'ASKED', dueId: before.depositDueId, fromBalance: false, takes: false };
  if (amount === 0n) return { state: 'NONE', dueId: null, fromBalance: false, takes: false };
  if (eventId !== null) {
    const [other] = await tx.query<{ state: 'HELD' | 'ASKED'; dueId: string | null; fromBalance: boolean }>(
      `SELECT b.deposit_state AS state, b.deposit_due_id::text AS "dueId", b.from_balance AS "fromBalance" FROM bidding.bidder b JOIN bidding.session s ON s.id = b.session_id
        WHERE s.event_id = $1 AND b.organisation_id = $2 AND b.deposit_state IN ('HELD', 'ASKED') AND b.state NOT IN ('REFUSED', 'LEFT') ORDER BY b.deposit_state DESC LIMIT 1`,
      [eventId, organisationId],
    );
    if (other) return { ...other, takes: false };
  }
  const [disposal] = await accountsByKey(tx, [depositKey(organisationId)]);
  const covered = disposal !== undefined && disposal.balance.minor >= amount;
  return covered ? { state: 'HELD', dueId: null, fromBalance: true, takes: true } : { state: 'ASKED', dueId: null, fromBalance: false, takes: false };
}

async function askDeposit(tx: Tx, session: SessionRecord, bidder: { readonly id: string; readonly organisationId: string }, { amount, subject }: DepositTerms): Promise<void> {
  const money = Money.ofMinor(amount);
  const { dueId } = await requestPayment(tx, {
    payerOrganisationId: bidder.organisationId,
    amount: money,
    purpose: DEPOSIT_PURPOSE,
    subject: { type: 'SessionBidder', id: bidder.id },
    into: { organisationId: bidder.organisationId, purpose: 'ESCROW', currency: 'CNY', subject },
    dueAt: session.signUpUntil,
    title: `${session.reference} 竞买保证金`,
  });
  await tx.query('UPDATE bidding.bidder SET deposit_due_id = $2 WHERE id = $1', [bidder.id, dueId]);
  const params = { reference: session.reference, amount: money.toDecimal(), until: chinaMinute(session.signUpUntil) };
  await notify(tx, { organisationId: bidder.organisationId, permission: 'payments.due.pay', kind: biddingNotices['bidding.deposit-asked'], params, link: links.session(session.id) });
}

async function existing(tx: Tx, id: string): Promise<BidderRow> {
  const bidder = (await biddersById(tx, [id])).get(id);
  if (!bidder) throw new Error(`bidder ${id} is gone`);
  return bidder;
}

function groundOf(text: string | null): string | null {
  const ground = (text ?? '').trim();
  if (ground.length > LONGEST_GROUND) throw biddingRefusals.refuse('TEXT_LENGTH', { path: ['input', 'preEmptionGround'], params: { field: 'preEmptionGround', most: LONGEST_GROUND } });
  return ground === '' ? null : ground;
}
