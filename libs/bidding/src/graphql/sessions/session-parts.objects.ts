import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoneyObject } from '@haihe/platform';
import type { Entry, Fen, SessionState } from '../../rules/index.js';
import { leastBid } from '../../rules/index.js';
import type { KeptSession, LoggedEntry } from '../../live/kept-session.js';
import { BidChannelEnum, BidRefusalCodeEnum, PauseReasonEnum, SessionEntryKindEnum, SessionOutcomeEnum, SessionStageEnum, SessionStateEnum } from './enums.js';
import { moneyOf } from './money-of.js';

const dateOf = (at: number | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at));

/** An interruption. */
@ObjectType('SessionPause', { description: 'Why and since when a session is interrupted.' })
export class SessionPauseObject {
  @Field(() => PauseReasonEnum, { description: 'The reason.' })
  readonly reason!: string;

  @Field({ description: 'The reason in words, as announced.' })
  readonly note!: string;

  @Field({ description: 'Since when.' })
  readonly since!: Date;
}

/** Who won. */
@ObjectType('SessionWinner', { description: 'Who won a session.' })
export class SessionWinnerObject {
  @Field({ description: 'The bidder’s number.' })
  readonly number!: string;

  @Field(() => String, { nullable: true, description: 'The name, published with the confirmation at the end.' })
  readonly name!: string | null;
}

/** What was in one box. */
@ObjectType('OpenedBox', { description: 'What the keepers found in one sealed box.' })
export class OpenedBoxObject {
  @Field(() => String, { nullable: true, description: 'The number of the bidder; null for the seller’s reserve price.' })
  readonly bidder!: string | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The amount; null when it did not open or was no amount.' })
  readonly amount!: MoneyObject | null;
}

/** An entry of a session's log. */
@ObjectType('SessionEntry', { description: 'What happened in a session: one entry of its log.' })
export class SessionEntryObject {
  @Field(() => Int, { description: 'Its place in the log, from 1.' })
  readonly seq!: number;

  @Field({ description: 'The moment when it reached the service.' })
  readonly at!: Date;

  @Field(() => SessionEntryKindEnum, { description: 'What happened.' })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: 'The number of the bidder concerned.' })
  readonly bidder!: string | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The amount of the bid, or the price at which it closed.' })
  readonly amount!: MoneyObject | null;

  @Field(() => BidRefusalCodeEnum, { nullable: true, description: 'Why the bid was not taken.' })
  readonly code!: string | null;

  @Field(() => BidChannelEnum, { nullable: true, description: 'How the bid came in.' })
  readonly channel!: string | null;

  @Field(() => Date, { nullable: true, description: 'The end, where it was set or moved.' })
  readonly endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Words that were announced with it.' })
  readonly note!: string | null;

  @Field(() => PauseReasonEnum, { nullable: true, description: 'Why it was interrupted.' })
  readonly reason!: string | null;

  @Field(() => SessionStageEnum, { nullable: true, description: 'The stage that begins.' })
  readonly stage!: string | null;

  @Field(() => Int, { nullable: true, description: 'The round that begins; of calls, which it is.' })
  readonly round!: number | null;

  @Field(() => SessionOutcomeEnum, { nullable: true, description: 'How it ended.' })
  readonly outcome!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'By right of first purchase, at an equal price.' })
  readonly preEmption!: boolean | null;

  @Field(() => [OpenedBoxObject], { description: 'What was opened, when something sealed was.' })
  readonly opened!: OpenedBoxObject[];

  static of({ seq, entry }: LoggedEntry): SessionEntryObject {
    const facts = entry as Partial<Record<string, unknown>>;
    const text = (name: string): string | null => (typeof facts[name] === 'string' ? facts[name] : null);
    const number = (name: string): number | null => (typeof facts[name] === 'number' ? facts[name] : null);
    return {
      ...{ seq, at: new Date(entry.at), kind: entry.kind, bidder: text('bidder') ?? text('winner'), amount: moneyOf(amountOf(entry)), code: text('code'), channel: text('channel') },
      ...{ endsAt: dateOf(number('endsAt')), note: text('note'), reason: entry.kind === 'PAUSED' ? entry.reason : null, stage: text('stage'), round: number('round') ?? number('call') },
      ...{ outcome: text('outcome'), preEmption: facts['preEmption'] === true ? true : null },
      opened: entry.kind === 'REVEALED' ? entry.opened.map(({ bidder, amount }) => ({ bidder, amount: moneyOf(amount) })) : [],
    };
  }
}

function amountOf(entry: Entry): Fen | null {
  if (entry.kind === 'BID') return entry.amount;
  if (entry.kind === 'REJECTED') return entry.amount ?? null;
  return entry.kind === 'CLOSED' ? entry.price : null;
}

/** How a session stands: what everybody who watches is told. */
@ObjectType('SessionFace', { description: 'How a session stands at a moment.' })
export class SessionFaceObject {
  @Field(() => SessionStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field(() => SessionStageEnum, { description: 'What the bidding consists of.' })
  readonly stage!: string;

  @Field(() => MoneyObject, { nullable: true, description: 'The price.' })
  readonly price!: MoneyObject | null;

  @Field(() => String, { nullable: true, description: 'The number of whoever leads.' })
  readonly leader!: string | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The least that the next bid has to be.' })
  readonly leastBid!: MoneyObject | null;

  @Field(() => Date, { nullable: true, description: 'The end, as it stands.' })
  readonly endsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when the stage lasts; a descent counts from here.' })
  readonly stageSince!: Date | null;

  @Field(() => Int, { description: 'The round, from 1.' })
  readonly round!: number;

  @Field(() => Int, { description: 'Bids that were taken.' })
  readonly bids!: number;

  @Field(() => Int, { description: 'Admitted bidders.' })
  readonly admitted!: number;

  @Field(() => Int, { description: 'How often bids moved the end.' })
  readonly extensions!: number;

  @Field(() => Int, { description: 'Calls of the auctioneer: 1 going once, 2 going twice.' })
  readonly calls!: number;

  @Field(() => Int, { description: 'The last entry of the log.' })
  readonly seq!: number;

  @Field(() => SessionOutcomeEnum, { nullable: true, description: 'How it ended.' })
  readonly outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the winner.' })
  readonly winnerNumber!: string | null;

  static of({ state, seq }: Pick<KeptSession, 'state' | 'seq'>, at: number): SessionFaceObject {
    return {
      ...{ state: state.phase, stage: state.stage, price: moneyOf(state.price), leader: state.leader, leastBid: moneyOf(leastOf(state, at)), endsAt: dateOf(state.endsAt), stageSince: dateOf(state.stageSince) },
      ...{ round: state.round, bids: state.bids, admitted: state.bidders.size, extensions: state.extensions, calls: state.calls, seq, outcome: state.outcome, winnerNumber: state.winner },
    };
  }
}

/** The least next bid; in a descent, the price of the moment. */
export function leastOf(state: SessionState, at: number): Fen | null {
  return state.phase === 'CLOSED' ? null : leastBid(state, at);
}

/** News of a session. */
@ObjectType('BiddingNews', { description: 'What happened in a session, with how it stands now.' })
export class BiddingNewsObject {
  @Field(() => SessionFaceObject, { description: 'How it stands.' })
  readonly session!: SessionFaceObject;

  @Field(() => [SessionEntryObject], { description: 'What happened since the last news, in the order of the log.' })
  readonly entries!: SessionEntryObject[];

  @Field({ description: 'The service’s clock when it was sent.' })
  readonly at!: Date;
}

/** A bid's answer. */
@ObjectType('BidAnswer', { description: 'What became of a bid: it stands in the log, taken or rejected.' })
export class BidAnswerObject {
  @Field(() => Int, { description: 'Its entry in the log; what comes after the end is not written down, then the log’s last entry.' })
  readonly seq!: number;

  @Field({ description: 'Whether it was taken.' })
  readonly accepted!: boolean;

  @Field(() => BidRefusalCodeEnum, { nullable: true, description: 'Why it was not.' })
  readonly code!: string | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The amount that counts; in a descent the price of the moment.' })
  readonly amount!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The least that would have been taken.' })
  readonly least!: MoneyObject | null;

  @Field(() => Date, { nullable: true, description: 'The end, if this bid moved it.' })
  readonly endsAt!: Date | null;

  @Field({ description: 'The moment by which it counts.' })
  readonly at!: Date;

  static of({ seq, entry }: LoggedEntry): BidAnswerObject {
    const rejected = entry.kind === 'REJECTED' ? entry : null;
    return {
      ...{ seq, accepted: rejected === null, code: rejected?.code ?? null, amount: moneyOf(amountOf(entry)), least: moneyOf(rejected?.least ?? null) },
      ...{ endsAt: entry.kind === 'BID' ? dateOf(entry.endsAt) : null, at: new Date(entry.at) },
    };
  }
}
