import type { LiveSession } from './live/use-session.js';

/** How the reader stands. `unsure`: out of touch, so nothing may look like leading; `absent`: not in the draw yet. */
export type Standing = 'unsure' | 'leading' | 'overbid' | 'nothing' | 'sealed' | 'absent' | 'entered' | 'won' | 'lost' | null;

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
  if ((stage === 'SEALED' || stage === 'OPENING') && hasSealed({ mine, entries, round })) return 'sealed';
  if (mode === 'FIXED_DRAW') return own.some(({ kind }) => kind === 'ENTERED') ? 'entered' : 'absent';
  return own.some(({ kind }) => kind === 'BID' || kind === 'REVEALED') || mine.best ? 'overbid' : 'nothing';
}

/** Whether the reader sealed something since the round began, be it still sealed or being opened. */
export function hasSealed({ mine, entries, round }: Pick<Seen, 'mine' | 'entries' | 'round'>): boolean {
  const began = entries.find(({ kind, stage, round: of }) => kind === 'STAGE' && stage === 'SEALED' && of === round)?.seq ?? 0;
  return entries.some(({ kind, seq, bidder }) => kind === 'SEALED' && seq > began && bidder === mine?.number);
}
