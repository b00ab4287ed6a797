import type { BidderCommand, BidRefusalCode, EntryBody } from './entry.js';
import { goesBefore } from './pre-emption.js';
import { MOST_FEN } from './session-rules.js';
import type { Moment } from './session-rules.js';
import type { SessionState } from './session-state.js';
import { descentPrice, leastBid, stepOf } from './step-of.js';

/** Longest box: a sealed amount with the shares of seven keepers. */
const LONGEST_BOX = 4000;
/** A bidder's own random number for a draw. */
const NONCE = /^[0-9a-f]{16,64}$/i;

/** What a bidder's command brings about: his bid, or why it was not taken. */
export function judgeBidder(state: SessionState, command: BidderCommand, at: Moment): EntryBody {
  const code = obstacle(state, command, at) ?? (command.kind === 'BID' ? bidObstacle(state, command, at) : null);
  if (code !== null) return rejection(state, command, code, at);
  if (command.kind === 'SEAL') return { kind: 'SEALED', bidder: command.bidder, box: command.box };
  if (command.kind === 'ENTER') return { kind: 'ENTERED', bidder: command.bidder, nonce: command.nonce };
  const { bidder, channel, confirmed } = command;
  const amount = state.stage === 'DESCENT' ? descentPrice(state, at) : command.amount;
  const endsAt = extendedEnd(state, at);
  return {
    ...{ kind: 'BID', bidder, amount, channel, confirmed },
    ...(amount === command.amount ? {} : { offered: command.amount }),
    ...(matches(state, bidder, amount) ? { preEmption: true as const } : {}),
    ...(endsAt === null ? {} : { endsAt }),
  };
}

/** What stands in the way of any command of a bidder. */
function obstacle(state: SessionState, command: BidderCommand, at: Moment): BidRefusalCode | null {
  const { phase, stage, endsAt, rules } = state;
  if (!state.bidders.has(command.bidder)) return 'NOT_ADMITTED';
  if (phase === 'ANNOUNCED') return 'NOT_OPEN';
  if (phase === 'CLOSED') return 'CLOSED';
  if (phase === 'PAUSED') return 'PAUSED';
  if (stage === 'OPENING') return 'NOT_OPEN';
  if (endsAt !== null && at >= endsAt) return 'LATE';
  // A round that was announced ahead.
  if (at < state.stageSince) return 'NOT_OPEN';
  if (command.kind === 'SEAL') {
    if (stage !== 'SEALED') return 'WRONG_KIND';
    if (rules.mode === 'DESCENDING_SEALED' && command.bidder === state.leader) return 'ALREADY_LEADING';
    if (state.sealed.has(command.bidder)) return 'ALREADY_SEALED';
    return command.box.length > 0 && command.box.length <= LONGEST_BOX ? null : 'BOX_INVALID';
  }
  if (command.kind === 'ENTER') {
    if (rules.mode !== 'FIXED_DRAW') return 'WRONG_KIND';
    if (!NONCE.test(command.nonce)) return 'BOX_INVALID';
    return state.entrants.has(command.bidder) ? 'ALREADY_ENTERED' : null;
  }
  // Paddles go up in a hall.
  if (command.channel === 'FLOOR' && !rules.floor) return 'WRONG_KIND';
  return stage === 'SEALED' || rules.mode === 'FIXED_DRAW' ? 'WRONG_KIND' : null;
}

/** What stands in the way of a bid with an amount. */
function bidObstacle(state: SessionState, command: Extract<BidderCommand, { kind: 'BID' }>, at: Moment): BidRefusalCode | null {
  const { rules, leader, price } = state;
  const { bidder, amount } = command;
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > MOST_FEN) return 'AMOUNT_INVALID';
  if (rules.caution.ceiling !== null && amount > rules.caution.ceiling) return 'ABOVE_CEILING';
  if (rules.mode === 'FIXED_FIRST') {
    if (leader !== null) return 'CLOSED';
    return amount === rules.startPrice ? null : 'AMOUNT_INVALID';
  }
  if (state.stage === 'DESCENT') {
    if (leader !== null) return 'CLOSED';
    return amount < descentPrice(state, at) ? 'TOO_LOW' : null;
  }
  if (state.stage === 'BEST') {
    if (bidder !== state.champion) return 'NOT_YOURS';
    if (bidder === leader) return 'ALREADY_LEADING';
    return amount < (leastBid(state, at) ?? 0) ? 'TOO_LOW' : careful(state, command, price);
  }
  if (rules.mode === 'OPEN_QUOTE') {
    return amount < leastQuote(state, bidder) ? 'TOO_LOW' : careful(state, command, price);
  }
  if (matches(state, bidder, amount)) return null;
  if (bidder === leader) return 'ALREADY_LEADING';
  const base = price ?? rules.startPrice;
  if (amount < (price === null ? base : base + stepOf(rules.increment, base))) return 'TOO_LOW';
  if ((amount - base) % stepOf(rules.increment, base) !== 0) return 'OFF_STEP';
  return careful(state, command, price);
}

/** A bid far above the price has to be confirmed: a slipped digit cost a bidder his deposit (domain rule 2.6.4). */
function careful({ rules }: SessionState, { amount, confirmed }: { readonly amount: number; readonly confirmed: boolean }, price: number | null): BidRefusalCode | null {
  const base = price ?? rules.startPrice;
  const { percent, steps } = rules.caution;
  const far = amount * 100 > base * (100 + percent) || (rules.increment !== null && amount > base + steps * stepOf(rules.increment, base));
  return far && !confirmed ? 'NEEDS_CONFIRMATION' : null;
}

/** Whoever has a right of first purchase takes the lead at an equal price, unless one before him in order has it already. */
function matches(state: SessionState, bidder: string, amount: number): boolean {
  const { mode } = state.rules;
  return (mode === 'ASCENDING' || mode === 'OPEN_QUOTE') && amount === state.price && goesBefore(state, bidder, state.leader);
}

/** Whoever quotes anew quotes more than before. */
function leastQuote({ rules, bidders }: SessionState, bidder: string): number {
  return Math.max(rules.startPrice, (bidders.get(bidder)?.best ?? 0) + 1);
}

/** The end after a bid at this moment, when it moves. */
function extendedEnd(state: SessionState, at: Moment): Moment | null {
  const { rules, endsAt, extensions, extended } = state;
  const { extension } = rules;
  if (rules.mode !== 'ASCENDING' || extension === null || endsAt === null || at < endsAt - extension.window) return null;
  if (extension.most !== null && extensions >= extension.most) return null;
  // What a late opening or a pause gave is not counted.
  const latest = extension.total === null ? Infinity : endsAt + extension.total - extended;
  const moved = Math.min(at + extension.length, latest);
  return moved > endsAt ? moved : null;
}

function rejection(state: SessionState, command: BidderCommand, code: BidRefusalCode, at: Moment): EntryBody {
  const of = { kind: 'REJECTED', of: command.kind, bidder: command.bidder, code } as const;
  if (command.kind !== 'BID') return of;
  const { amount, channel, confirmed } = command;
  const least = code === 'TOO_LOW' || code === 'OFF_STEP' ? (state.rules.mode === 'OPEN_QUOTE' ? leastQuote(state, command.bidder) : leastBid(state, at)) : null;
  return { ...of, amount: Number.isFinite(amount) ? amount : 0, channel, confirmed, ...(least === null ? {} : { least }) };
}
