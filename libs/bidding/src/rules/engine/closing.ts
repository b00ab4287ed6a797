import type { EntryBody } from './entry.js';
import { goesBefore } from './pre-emption.js';
import type { SessionState } from './session-state.js';

/** The entry that closes a session as it stands. */
export function closing(state: SessionState, how: { readonly hammer?: true; readonly early?: true; readonly drawSecret?: string } = {}): EntryBody {
  const { leader, price, reserve } = state;
  if (leader === null || price === null) return { kind: 'CLOSED', outcome: 'NO_BID', winner: null, price: null, runnerUp: null, runnerUpPrice: null, ...how };
  if (reserve !== null && price < reserve) return { kind: 'CLOSED', outcome: 'BELOW_RESERVE', winner: null, price: null, runnerUp: null, runnerUpPrice: null, ...how };
  const second = runnerUpOf(state, leader);
  return { kind: 'CLOSED', outcome: 'SOLD', winner: leader, price, runnerUp: second?.bidder ?? null, runnerUpPrice: second?.amount ?? null, ...how };
}

/** The best bid of anybody else; among equal ones that of the right of first purchase, then the earlier. */
function runnerUpOf(state: SessionState, winner: string): { readonly bidder: string; readonly amount: number } | null {
  let second: { bidder: string; amount: number; bestAt: number } | null = null;
  for (const [bidder, { best, bestAt }] of state.bidders) {
    if (bidder === winner || best === null || (state.reserve !== null && best < state.reserve)) continue;
    const better = second === null || best > second.amount || (best === second.amount && goesBefore(state, bidder, second.bidder));
    const earlier = second !== null && best === second.amount && bestAt < second.bestAt && !goesBefore(state, second.bidder, bidder);
    if (better || earlier) second = { bidder, amount: best, bestAt };
  }
  return second;
}
