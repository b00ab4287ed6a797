import type { SessionState } from './session-state.js';

/** Whether a bidder's right of first purchase puts him before another at the same price: the other has none, or a later one (domain rule 2.3). */
export function goesBefore({ bidders }: Pick<SessionState, 'bidders'>, bidder: string, other: string | null): boolean {
  if (other === null || other === bidder) return false;
  const own = bidders.get(bidder)?.preEmption ?? null;
  const theirs = bidders.get(other)?.preEmption ?? null;
  return own !== null && (theirs === null || own < theirs);
}
