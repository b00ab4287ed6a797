import type { SessionState } from '../rules/index.js';

/** What the row of a session repeats of its state, for lists and for what is due. */
export interface SessionRowChange {
  readonly state: string;
  readonly stage: string;
  readonly price: number | null;
  readonly leader: string | null;
  readonly bids: number;
  readonly admitted: number;
  readonly endsAt: Date | null;
  readonly nextAt: Date | null;
  readonly outcome: string | null;
}

/** The columns that follow from the state. */
export function sessionRow(state: SessionState): SessionRowChange {
  return {
    ...{ state: state.phase, stage: state.stage, price: state.price, leader: state.leader, bids: state.bids, admitted: state.bidders.size, outcome: state.outcome },
    endsAt: moment(state.endsAt),
    nextAt: moment(nextDue(state)),
  };
}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** When time itself brings the next entry about. */
function nextDue({ phase, stage, rules, endsAt, leader, revealed, stageSince }: SessionState): number | null {
  if (phase === 'ANNOUNCED') return rules.floor ? null : rules.opensAt;
  if (phase !== 'OPEN') return null;
  if (stage === 'OPENING') return revealed ? stageSince : null;
  if (leader !== null && (rules.mode === 'FIXED_FIRST' || stage === 'DESCENT')) return stageSince;
  return endsAt === null ? null : endsAt + rules.grace;
}
