import { CommandRefused } from './command-refused.js';
import { judgeBidder } from './judge-bidder.js';
import { conclude, judgeTick, opening } from './judge-tick.js';
import type { Command, EntryBody } from './entry.js';
import type { Moment, Span } from './session-rules.js';
import type { SessionState } from './session-state.js';

/** The full cycle that a pause gives back where the rules have no extension. */
const CYCLE: Span = 5 * 60_000;

/**
 * What a command brings about: the entry that the log gets, or null when nothing is to be noted. Depends on the state, the
 * command and its moment alone, so anyone can judge a log again.
 *
 * @throws CommandRefused when the session's phase does not know the command
 */
export function judge(state: SessionState, command: Command, at: Moment): EntryBody | null {
  switch (command.kind) {
    case 'BID':
    case 'SEAL':
    case 'ENTER':
      return judgeBidder(state, command, at);
    case 'TICK':
      return judgeTick(state, command, at);
    case 'PUBLISH':
      demand(state.phase === 'ANNOUNCED', 'rules change only before the session opens');
      return { kind: 'PUBLISHED', rules: command.rules };
    case 'ADMIT':
      demand(state.phase === 'ANNOUNCED' && !state.bidders.has(command.bidder), 'bidders are admitted once, before the session opens');
      return { kind: 'ADMITTED', bidder: command.bidder, commitment: command.commitment, preEmption: command.preEmption };
    case 'DISMISS':
      demand(state.phase === 'ANNOUNCED' && state.bidders.has(command.bidder), 'bidders are dismissed before the session opens');
      return { kind: 'DISMISSED', bidder: command.bidder, reason: command.reason };
    case 'PAUSE':
      demand(state.phase === 'OPEN', 'only an open session is paused');
      // Else a pause would bring back what is over.
      demand(state.endsAt === null || at < state.endsAt, 'the time for bids is over');
      return { kind: 'PAUSED', reason: command.reason, note: command.note };
    case 'RESUME':
      demand(state.phase === 'PAUSED', 'only a paused session is resumed');
      return { kind: 'RESUMED', note: command.note, ...afterPause(state, state.pausedAt ?? at, Math.max(at, state.pausedAt ?? at)) };
    case 'RESTORE':
      demand(state.phase === 'OPEN' && state.endsAt !== null && command.from <= state.endsAt && command.from <= command.to && command.to <= at, 'only an open session with an end is restored');
      return { kind: 'RESTORED', from: command.from, to: command.to, ...afterPause(state, begun(state, command.from, at), at) };
    case 'OPEN':
      demand(state.phase === 'ANNOUNCED' && state.rules.floor, 'only a session on the floor is opened by hand');
      demand(at >= state.rules.opensAt, 'the session was announced for later');
      return opening(state, at);
    case 'CALL':
      demand(state.rules.floor && takesBids(state) && state.leader !== null && state.calls < 2, 'there is no bid to call, or it was called twice');
      return { kind: 'CALLED', call: state.calls === 0 ? 1 : 2 };
    case 'HAMMER':
      demand(state.rules.floor && takesBids(state) && (state.leader === null || state.calls === 2), 'the hammer falls after two calls, or when nobody bids');
      return conclude(state, at, { hammer: true });
    case 'CLOSE_EARLY':
      demand(state.rules.mode === 'OPEN_QUOTE' && takesBids(state) && state.leader !== null, 'only quotes are taken before their end');
      return conclude(state, at, { early: true });
    case 'REVEAL':
      demand(state.phase === 'OPEN' && state.stage === 'OPENING' && !state.revealed, 'there is nothing to open now');
      return { kind: 'REVEALED', opened: command.opened };
    case 'ANNUL':
      demand(state.phase !== 'CLOSED', 'the session is over');
      return { kind: 'CLOSED', outcome: 'ANNULLED', winner: null, price: null, runnerUp: null, runnerUpPrice: null, note: command.note };
  }
}

function demand(holds: boolean, why: string): void {
  if (!holds) throw new CommandRefused(why);
}

/** Before the keepers are asked. */
function takesBids({ phase, stage }: SessionState): boolean {
  return phase === 'OPEN' && stage !== 'OPENING';
}

/** An outage counts from where bidding began. */
function begun({ stageSince }: SessionState, from: Moment, at: Moment): Moment {
  return Math.max(from, Math.min(stageSince, at));
}

/** The span that everybody gets anew after an interruption. */
function cycleOf({ rules }: SessionState): Span {
  return rules.extension?.length ?? CYCLE;
}

/**
 * A pause gives everybody a full cycle, or what was left if that was more (domain rule 2.6.3). A descent stands where it stood, and
 * its price for a full interval.
 */
function afterPause(state: SessionState, pausedAt: Moment, at: Moment): { readonly endsAt: Moment | null; readonly stageSince: Moment } {
  if (state.stage === 'DESCENT' && state.rules.descending) {
    const { interval } = state.rules.descending;
    const steps = Math.max(0, Math.floor((pausedAt - state.stageSince) / interval));
    const stageSince = Math.max(state.stageSince, at - steps * interval);
    return { endsAt: state.endsAt === null ? null : state.endsAt + (stageSince - state.stageSince), stageSince };
  }
  if (state.endsAt === null || state.stage === 'OPENING') return { endsAt: state.endsAt, stageSince: state.stageSince };
  return { endsAt: at + Math.max(state.endsAt - pausedAt, cycleOf(state)), stageSince: state.stageSince };
}
