import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, MoneyObject } from '@haihe/platform';
import type { Entry, Fen, Increment, SessionRules, SessionState } from '../../rules/index.js';
import { leastBid, plainRules } from '../../rules/index.js';
import type { KeptSession, LoggedEntry } from '../../live/kept-session.js';
import { BidChannelEnum, BidRefusalCodeEnum, IncrementKindEnum, PauseReasonEnum, SessionEntryKindEnum, SessionOutcomeEnum, SessionStageEnum, SessionStateEnum } from './enums.js';

/** An amount of the engine on the wire. */
export function moneyOf(fen: Fen): MoneyObject;
export function moneyOf(fen: Fen | null): MoneyObject | null;
export function moneyOf(fen: Fen | null): MoneyObject | null {
  return fen === null ? null : (MoneyObject.ofMinor(String(fen)) as MoneyObject);
}

const seconds = (span: number | null | undefined): number | null => (span === null || span === undefined ? null : span / 1000);
const dateOf = (at: number | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at));

/** A row of a table of steps. */
@ObjectType('SessionIncrementRow', { description: 'The step from a price on.' })
export class IncrementRowObject {
  @Field(() => MoneyObject, { description: 'The price from which it holds.' })
  readonly from!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The step.' })
  readonly step!: MoneyObject;
}

/** How the step between bids is found. */
@ObjectType('SessionIncrement', { description: 'The least by which a bid exceeds the one before.' })
export class IncrementObject {
  @Field(() => IncrementKindEnum, { description: 'How it is found.' })
  readonly kind!: Increment['kind'];

  @Field(() => MoneyObject, { nullable: true, description: 'The amount, where it is always the same.' })
  readonly step!: MoneyObject | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Per cent of the price, where it is a share.' })
  readonly percent!: string | null;

  @Field(() => [IncrementRowObject], { description: 'The table, where there is one.' })
  readonly rows!: IncrementRowObject[];

  static of(increment: Increment): IncrementObject {
    return {
      kind: increment.kind,
      step: increment.kind === 'ABSOLUTE' ? moneyOf(increment.step) : null,
      percent: increment.kind === 'PERCENT' ? (increment.basisPoints / 100).toFixed(2) : null,
      rows: increment.kind === 'TABLE' ? increment.rows.map(({ from, step }) => ({ from: moneyOf(from), step: moneyOf(step) })) : [],
    };
  }
}

/** The rules of a session. Spans in seconds. */
@ObjectType('SessionRules', { description: 'The rules that a session goes by, as published. Spans are in seconds.' })
export class SessionRulesObject {
  @Field({ description: 'Code and version of the template that they were made from.' })
  readonly template!: string;

  @Field(() => IncrementObject, { nullable: true, description: 'The step between bids; null where there is none.' })
  readonly increment!: IncrementObject | null;

  @Field(() => Int, { nullable: true, description: 'A bid within this many seconds before the end extends.' })
  readonly extensionWindow!: number | null;

  @Field(() => Int, { nullable: true, description: 'The end is then so many seconds after the bid.' })
  readonly extensionLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most extensions; null without limit.' })
  readonly extensionMost!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most seconds after the planned end; null without limit.' })
  readonly extensionTotal!: number | null;

  @Field(() => Int, { description: 'Admitted bidders without whom the session does not open.' })
  readonly minimumBidders!: number;

  @Field(() => Int, { description: 'A bid more than this per cent above the price has to be confirmed.' })
  readonly cautionPercent!: number;

  @Field(() => Int, { description: 'A bid more than so many steps above the price has to be confirmed.' })
  readonly cautionSteps!: number;

  @Field(() => MoneyObject, { nullable: true, description: 'No bid above it is taken.' })
  readonly ceiling!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The lowest price of a descent.' })
  readonly descentFloor!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'By how much a descent falls at a time.' })
  readonly descentStep!: MoneyObject | null;

  @Field(() => Int, { nullable: true, description: 'How long each price of a descent stands, seconds.' })
  readonly descentInterval!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most rounds of sealed bids.' })
  readonly roundsMost!: number | null;

  @Field(() => Int, { nullable: true, description: 'Length of a later round, seconds.' })
  readonly roundLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'Time between rounds, seconds.' })
  readonly roundPause!: number | null;

  @Field(() => Int, { nullable: true, description: 'After a descent: seconds for sealed bids.' })
  readonly sealedLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'After them: seconds for the best bid.' })
  readonly bestLength!: number | null;

  @Field({ description: 'The seller has a sealed reserve price.' })
  readonly hasReserve!: boolean;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the secret of the draw, hexadecimal.' })
  readonly drawCommitment!: string | null;

  @Field(() => [String], { description: 'The rules in plain sentences, in the caller’s language.' })
  readonly plainText!: string[];

  static of(rules: SessionRules, locale: 'zh-CN' | 'en'): SessionRulesObject {
    const { extension, descending, rounds, afterDescent, caution } = rules;
    return {
      ...{ template: rules.template, increment: rules.increment && IncrementObject.of(rules.increment), minimumBidders: rules.minimumBidders },
      ...{ extensionWindow: seconds(extension?.window), extensionLength: seconds(extension?.length), extensionMost: extension?.most ?? null, extensionTotal: seconds(extension?.total) },
      ...{ cautionPercent: caution.percent, cautionSteps: caution.steps, ceiling: moneyOf(caution.ceiling) },
      ...{ descentFloor: moneyOf(descending?.floor ?? null), descentStep: moneyOf(descending?.step ?? null), descentInterval: seconds(descending?.interval) },
      ...{ roundsMost: rounds?.most ?? null, roundLength: seconds(rounds?.length), roundPause: seconds(rounds?.pause), sealedLength: seconds(afterDescent?.sealed), bestLength: seconds(afterDescent?.best) },
      ...{ hasReserve: rules.reserve !== null, drawCommitment: rules.drawCommitment, plainText: plainRules(rules).map(({ zh, en }) => (locale === 'en' ? en : zh)) },
    };
  }
}

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

  static of({ seq, entry }: LoggedEntry): SessionEntryObject {
    const facts = entry as Partial<Record<string, unknown>>;
    const text = (name: string): string | null => (typeof facts[name] === 'string' ? facts[name] : null);
    const number = (name: string): number | null => (typeof facts[name] === 'number' ? facts[name] : null);
    return {
      ...{ seq, at: new Date(entry.at), kind: entry.kind, bidder: text('bidder') ?? text('winner'), amount: moneyOf(amountOf(entry)), code: text('code'), channel: text('channel') },
      ...{ endsAt: dateOf(number('endsAt')), note: text('note'), reason: entry.kind === 'PAUSED' ? entry.reason : null, stage: text('stage'), round: number('round') ?? number('call') },
      ...{ outcome: text('outcome'), preEmption: facts['preEmption'] === true ? true : null },
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
