import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Command, EntryBody, Stage } from './entry.js';
import { closing } from './closing.js';
import { CommandRefused } from './command-refused.js';
import { goesBefore } from './pre-emption.js';
import type { Moment } from './session-rules.js';
import type { SessionState } from './session-state.js';
import { endOfDescent } from './step-of.js';

/** What the passing of time brings about; null when nothing is due. */
export function judgeTick(state: SessionState, { drawSecret }: Extract<Command, { kind: 'TICK' }>, at: Moment): EntryBody | null {
  if (state.phase === 'ANNOUNCED') return state.rules.floor || at < state.rules.opensAt ? null : opening(state, at);
  if (state.phase !== 'OPEN') return null;
  const { rules, stage } = state;
  if (stage === 'OPENING') return state.revealed ? afterRevealing(state, at) : null;
  if (state.leader !== null && rules.mode === 'FIXED_FIRST') return conclude(state, at);
  if (state.leader !== null && stage === 'DESCENT') return rules.afterDescent === null ? conclude(state, at) : stageEntry('SEALED', 1, at, at + rules.afterDescent.sealed);
  if (state.endsAt === null || at < state.endsAt + rules.grace) return null;
  if (stage === 'SEALED') return state.sealed.size > 0 ? stageEntry('OPENING', state.round, at, null) : conclude(state, at);
  if (rules.mode === 'FIXED_DRAW') {
    if (drawSecret === undefined) return null;
    if (bytesToHex(sha256(utf8ToBytes(drawSecret))) !== rules.drawCommitment) throw new CommandRefused('this is not the secret that was committed to');
    return closing(drawn(state, drawSecret), { drawSecret });
  }
  return conclude(state, at);
}

/** Opens the session, or closes it for want of bidders. */
export function opening({ rules, bidders }: SessionState, at: Moment): EntryBody {
  if (bidders.size < rules.minimumBidders) return { kind: 'CLOSED', outcome: 'TOO_FEW_BIDDERS', winner: null, price: null, runnerUp: null, runnerUpPrice: null };
  // A session that nobody opened in time still has its whole length.
  const late = at - rules.opensAt;
  if (rules.descending !== null) return { kind: 'OPENED', endsAt: endOfDescent(rules, at) };
  return { kind: 'OPENED', endsAt: rules.endsAt === null ? null : rules.endsAt + late };
}

/** Closes; when the seller's reserve price is sealed, the keepers open it first. */
export function conclude(state: SessionState, at: Moment, how: { readonly hammer?: true; readonly early?: true } = {}): EntryBody {
  const isSealed = state.leader !== null && state.rules.reserve !== null && state.reserve === null;
  return isSealed ? { ...stageEntry('OPENING', state.round, at, null), ...how } : closing(state, how);
}

function afterRevealing(state: SessionState, at: Moment): EntryBody {
  const { rules } = state;
  if (rules.mode === 'SEALED_ROUNDS' && rules.rounds !== null && state.round < rules.rounds.most && state.sealed.size > 0 && state.price !== state.priceBefore) {
    const since = at + rules.rounds.pause;
    return stageEntry('SEALED', state.round + 1, since, since + rules.rounds.length);
  }
  if (rules.mode === 'DESCENDING_SEALED' && rules.afterDescent !== null && state.champion !== state.leader && state.sealed.size > 0) {
    return stageEntry('BEST', state.round, at, at + rules.afterDescent.best);
  }
  return conclude(state, at);
}

function stageEntry(stage: Stage, round: number, since: Moment, endsAt: Moment | null): Extract<EntryBody, { kind: 'STAGE' }> {
  return { kind: 'STAGE', stage, round, since, endsAt };
}

/**
 * Draws one of those who entered. The secret was committed to before anybody entered, and everybody's own random number goes into
 * the draw: neither the exchange nor the last to enter chooses the outcome alone. A right of first purchase goes before chance.
 */
function drawn(state: SessionState, drawSecret: string): SessionState {
  const entrants = [...state.entrants].filter(([number]) => ![...state.entrants.keys()].some((other) => goesBefore(state, other, number))).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entrants.length === 0) return state;
  const seed = sha256(utf8ToBytes(JSON.stringify([drawSecret, entrants])));
  const place = Number(BigInt(`0x${bytesToHex(seed)}`) % BigInt(entrants.length));
  return { ...state, leader: entrants[place]?.[0] ?? null, price: state.rules.startPrice };
}
