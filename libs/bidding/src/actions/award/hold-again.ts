import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { secondNotice } from '../../rules/award/index.js';
import { biddingRefusals, sealedModes, templateOf } from '../../rules/index.js';
import { demandNotice } from '../sessions/announce-session.js';
import { draftSession, draftSessionCodes } from '../sessions/draft-session.js';
import type { SessionDraft } from '../sessions/draft-session.js';
import { demandSecondTerms } from '../sessions/second-terms.js';
import { currentTerms, findSession, lockSession } from '../sessions/session-record.js';
import type { SessionRecord } from '../sessions/session-record.js';
import { askSeller } from '../terms/agreement-record.js';
import { findAward } from './award-record.js';

/** Refusals of {@link HoldAgain}. */
export const holdAgainCodes = [...memberCodes, ...draftSessionCodes, 'SESSION_STATE', 'SELLER_ASKED', 'SECOND_NOT_ALLOWED', 'SECOND_TOO_LATE', 'SECOND_PRICE'] as const;

const SECOND = 1000;
const MINUTE = 60_000;
const FEWEST_KEEPERS = 3;

/** A second session. */
export interface SecondSession {
  readonly sessionId: string;
  /** Fen. */
  readonly startPrice: number;
  readonly opensAt: Date;
}

/** Sets up a second session for what the first did not sell, or whose winner defaulted (domain rule 2.3), and asks the seller: it is a lower price. */
@Injectable()
export class HoldAgain {
  constructor(private readonly transactor: Transactor) {}

  /** @returns the second session's id, a draft; @throws Refusal one of {@link holdAgainCodes} */
  run(caller: Caller, second: SecondSession): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const before = await findSession(tx, second.sessionId);
      await demandSecond(tx, before, second);
      const sessionId = await draftSession(tx, { ...(await choicesOf(tx, before, second)), personId });
      const session = await lockSession(tx, sessionId);
      demandNotice(tx, session);
      await askSeller(tx, session, currentTerms(session), personId);
      return sessionId;
    });
  }
}

async function demandSecond(tx: Tx, before: SessionRecord, { startPrice, opensAt }: SecondSession): Promise<void> {
  const award = await findAward(tx, { id: before.id });
  const sold = award?.outcome === 'SOLD' && award.award !== 'DEFAULTED';
  if (before.state !== 'CLOSED' || award?.award === null || sold || award?.outcome === 'ANNULLED') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: award?.outcome ?? before.state } });
  const template = templateOf(before.rules.template);
  if (!before.secondAllowed || template.second === null) throw biddingRefusals.refuse('SECOND_NOT_ALLOWED');
  const [again] = await tx.query<{ reference: string }>('SELECT reference FROM bidding.session WHERE previous_session_id = $1', [before.id]);
  if (again) throw biddingRefusals.refuse('SESSION_EXISTS', { params: { reference: again.reference } });
  demandSecondTerms(before, { startPrice, opensAt });
}

/** The choices that the first session was made from, at the new price and time. */
async function choicesOf(tx: Tx, before: SessionRecord, { startPrice, opensAt }: SecondSession): Promise<Omit<SessionDraft, 'personId'>> {
  const { rules } = before;
  const { extension, descending, rounds, afterDescent } = rules;
  const keepers = await tx.query<{ id: string }>('SELECT id::text FROM bidding.keeper WHERE public_key = ANY($1::text[]) AND retired_at IS NULL ORDER BY id', [
    rules.keepers.map(({ publicKey }) => publicKey),
  ]);
  // The reserve price of the first session was sealed to it alone; the seller may seal another, if enough of its keepers still keep keys.
  const isOffer = !sealedModes.includes(rules.mode);
  const seconds = (span: number): number => span / SECOND;
  const signUpLead = before.opensAt.getTime() - before.signUpUntil.getTime();
  const lowered = (fen: number): number => Math.floor((fen * startPrice) / Number(before.startPriceFen));
  return {
    ...{ listingId: before.listingId, template: rules.template, startPrice, increment: rules.increment, secondAllowed: false, previousSessionId: before.id },
    ...{ eventId: null, eventPlace: null, keeperIds: isOffer && keepers.length < FEWEST_KEEPERS ? [] : keepers.map(({ id }) => id), ceiling: rules.caution.ceiling },
    deposit: lowered(Number(before.depositFen)),
    noticeDays: secondNotice(before.noticeDays),
    signUpUntil: new Date(opensAt.getTime() - signUpLead),
    opensAt,
    minutes: rules.endsAt === null ? null : (rules.endsAt - rules.opensAt) / MINUTE,
    extension: extension && { window: seconds(extension.window), length: seconds(extension.length), most: extension.most, total: extension.total === null ? null : seconds(extension.total) },
    descent: descending && { floor: Math.max(1, lowered(descending.floor)), step: descending.step, interval: seconds(descending.interval) },
    rounds: rounds && { most: rounds.most, length: seconds(rounds.length), pause: seconds(rounds.pause) },
    afterDescent: afterDescent && { sealed: seconds(afterDescent.sealed), best: seconds(afterDescent.best) },
  };
}
