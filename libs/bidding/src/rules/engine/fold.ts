import type { Entry, Opened } from './entry.js';
import { beginSession } from './session-state.js';
import type { SessionState } from './session-state.js';
import { goesBefore } from './pre-emption.js';
import { MOST_FEN } from './session-rules.js';
import { leastBid } from './step-of.js';

/** Brings a state up to the next entry of its log. Changes the state: a hot lot is folded thousands of times a second. */
export function fold(state: SessionState, entry: Entry): void {
  switch (entry.kind) {
    case 'PUBLISHED':
      // Whoever had signed up confirms the new rules and is admitted again.
      Object.assign(state, beginSession(entry));
      return;
    case 'ADMITTED':
      state.bidders.set(entry.bidder, { preEmption: entry.preEmption, best: null, bestAt: 0 });
      return;
    case 'DISMISSED':
      state.bidders.delete(entry.bidder);
      return;
    case 'OPENED':
      state.phase = 'OPEN';
      state.stage = openingStage(state);
      state.stageSince = entry.at;
      state.endsAt = entry.endsAt;
      return;
    case 'BID':
      bid(state, entry.bidder, entry.amount, entry.preEmption === true);
      state.calls = 0;
      if (entry.endsAt !== undefined) {
        state.extended += entry.endsAt - (state.endsAt ?? entry.endsAt);
        state.endsAt = entry.endsAt;
        state.extensions += 1;
      }
      return;
    case 'SEALED':
      state.sealed.set(entry.bidder, entry.box);
      return;
    case 'ENTERED':
      state.entrants.set(entry.bidder, entry.nonce);
      return;
    case 'REJECTED':
      return;
    case 'PAUSED':
      state.phase = 'PAUSED';
      state.pausedAt = entry.at;
      state.calls = 0;
      return;
    case 'RESUMED':
      state.phase = 'OPEN';
      state.pausedAt = null;
      state.endsAt = entry.endsAt;
      state.stageSince = entry.stageSince;
      return;
    case 'RESTORED':
      state.endsAt = entry.endsAt;
      state.stageSince = entry.stageSince;
      return;
    case 'CALLED':
      state.calls = entry.call;
      return;
    case 'STAGE':
      state.stage = entry.stage;
      state.round = entry.round;
      state.stageSince = entry.since;
      state.endsAt = entry.endsAt;
      // What was opened is not opened again when the reserve price is.
      if (entry.stage === 'SEALED' || state.revealed) state.sealed.clear();
      state.revealed = false;
      return;
    case 'REVEALED':
      reveal(state, entry.opened);
      return;
    case 'CLOSED':
      state.phase = 'CLOSED';
      state.outcome = entry.outcome;
      state.winner = entry.winner;
      state.leader = entry.winner ?? state.leader;
      state.price = entry.price ?? state.price;
      state.runnerUp = entry.runnerUp;
      state.runnerUpPrice = entry.runnerUpPrice;
      state.endsAt = null;
  }
}

function openingStage({ rules }: SessionState): SessionState['stage'] {
  if (rules.descending !== null) return 'DESCENT';
  return rules.mode === 'SEALED' || rules.mode === 'SEALED_ROUNDS' ? 'SEALED' : 'BIDDING';
}

function bid(state: SessionState, bidder: string, amount: number, preEmption: boolean): void {
  state.bids += 1;
  if (state.stage === 'DESCENT') state.champion = bidder;
  const own = state.bidders.get(bidder);
  if (own) {
    own.best = amount;
    own.bestAt = state.bids;
  }
  // Quotes need not exceed one another: the best leads, the earlier of equals.
  if (state.rules.mode === 'OPEN_QUOTE' && state.price !== null && amount <= state.price && !preEmption) return;
  state.price = amount;
  state.leader = bidder;
}

function reveal(state: SessionState, opened: readonly Opened[]): void {
  state.revealed = true;
  const reserve = opened.find(({ bidder }) => bidder === null);
  if (reserve) state.reserve = reserve.amount ?? 0;
  state.priceBefore = state.price;
  const { mode } = state.rules;
  const least = mode === 'SEALED_ROUNDS' || mode === 'DESCENDING_SEALED' ? (leastBid({ ...state, stage: 'SEALED' }, 0) ?? 0) : state.rules.startPrice;
  const most = state.rules.caution.ceiling ?? MOST_FEN;
  // In the order in which they were sealed: the earlier of two equal bids leads, unless the other has a right of first purchase.
  for (const [bidder] of state.sealed) {
    const amount = opened.find((one) => one.bidder === bidder)?.amount ?? null;
    if (amount === null || !Number.isSafeInteger(amount) || amount < least || amount > most) continue;
    state.bids += 1;
    const own = state.bidders.get(bidder);
    if (own) Object.assign(own, { best: amount, bestAt: state.bids });
    if (state.price === null || amount > state.price || (amount === state.price && goesBefore(state, bidder, state.leader))) {
      state.price = amount;
      state.leader = bidder;
    }
  }
}
