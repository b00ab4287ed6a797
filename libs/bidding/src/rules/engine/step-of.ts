import type { Fen, Increment, SessionRules } from './session-rules.js';
import type { SessionState } from './session-state.js';

const YUAN = 100;
/** Of which a basis point is a whole yuan. */
const WHOLE = 10_000 * YUAN;

/** The step that a bid has to exceed a price by. */
export function stepOf(increment: Increment | null, price: Fen): Fen {
  if (increment === null) return 1;
  if (increment.kind === 'ABSOLUTE') return increment.step;
  if (increment.kind === 'PERCENT') return Math.max(YUAN, percentInYuan(price, increment.basisPoints) * YUAN);
  return increment.rows.findLast(({ from }) => from <= price)?.step ?? increment.rows[0]?.step ?? 1;
}

/** A share of a price in whole yuan, rounded up. In two parts: the product of both can be beyond what a number holds exactly. */
function percentInYuan(price: Fen, basisPoints: number): number {
  const rest = price % WHOLE;
  return ((price - rest) / WHOLE) * basisPoints + Math.ceil((rest * basisPoints) / WHOLE);
}

/** The least that a next bid has to be; null where none is taken. */
export function leastBid(state: SessionState, at: number): Fen | null {
  const { rules, price } = state;
  if (state.stage === 'DESCENT') return descentPrice(state, at);
  if (rules.mode === 'ASCENDING') return price === null ? rules.startPrice : price + stepOf(rules.increment, price);
  if (rules.mode === 'DESCENDING_SEALED') return (price ?? 0) + stepOf(rules.increment, price ?? 0);
  if (rules.mode === 'SEALED_ROUNDS' && price !== null) return price + stepOf(rules.increment, price);
  return rules.startPrice;
}

/** What a descent asks for at a moment. */
export function descentPrice({ rules, stageSince }: Pick<SessionState, 'rules' | 'stageSince'>, at: number): Fen {
  const descent = descentOf(rules);
  const steps = Math.max(0, Math.floor((at - stageSince) / descent.interval));
  return Math.max(descent.floor, rules.startPrice - steps * descent.step);
}

/** When a descent that began then has stood at its lowest price for one interval. */
export function endOfDescent(rules: SessionRules, since: number): number {
  const { floor, step, interval } = descentOf(rules);
  return since + (Math.ceil((rules.startPrice - floor) / step) + 1) * interval;
}

function descentOf(rules: SessionRules) {
  if (rules.descending === null) throw new Error('the rules of a descent lack its steps');
  return rules.descending;
}
