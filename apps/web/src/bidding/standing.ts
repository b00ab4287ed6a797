import type { LiveSession } from './live/use-session.js';

/** How the reader stands. `unsure`: out of touch, so nothing may look like leading. */
export type Standing = 'unsure' | 'leading' | 'overbid' | 'nothing' | 'sealed' | 'entered' | 'won' | 'lost' | null;

type Seen = Pick<LiveSession, 'state' | 'stage' | 'mode' | 'leader' | 'winner' | 'mine' | 'entries' | 'round'> & { readonly touch: Pick<LiveSession['touch'], 'lost'> };

/** How the reader stands in a session; null for whoever does not bid in it. */
export function standingOf({ state, stage, mode, leader, winner, mine, entries, round, touch }: Seen): Standing {
  const number = mine?.number ?? null;
  if (!mine || number === null || mine.state !== 'ADMITTED') return null;
  if (state === 'CLOSED') return winner?.number === number ? 'won' : 'lost';
  if (touch.lost) return 'unsure';
  if (state === 'ANNOUNCED') return null;
  if (leader === number) return 'leading';
  const own = entries.filter(({ bidder }) => bidder === number);
  if (mode === 'FIXED_DRAW') return own.some(({ kind }) => kind === 'ENTERED') ? 'entered' : 'nothing';
  if (stage === 'SEALED') return sealedIn(own, entries, round) ? 'sealed' : 'nothing';
  return own.some(({ kind }) => kind === 'BID' || kind === 'REVEALED') || mine.best ? 'overbid' : 'nothing';
}

/** Whether something of one's own was sealed since the round began. */
function sealedIn(own: Seen['entries'], all: Seen['entries'], round: number): boolean {
  const began = all.find(({ kind, stage, round: of }) => kind === 'STAGE' && stage === 'SEALED' && of === round)?.seq ?? 0;
  return own.some(({ kind, seq }) => kind === 'SEALED' && seq > began);
}
