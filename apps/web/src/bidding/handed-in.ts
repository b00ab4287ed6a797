import type { LiveSession } from './live/use-session.js';

type Seen = Pick<LiveSession, 'mode' | 'state' | 'stage' | 'leader' | 'entries'>;

/** Where nobody can lead yet, how many have sealed a bid or entered the draw; null where somebody may lead, or where it is not known. */
export function handedIn({ mode, state, stage, leader, entries }: Seen): { readonly of: 'draw' | 'sealed'; readonly count: number } | null {
  if ((state !== 'OPEN' && state !== 'PAUSED') || (leader !== null && leader !== undefined)) return null;
  const of = mode === 'FIXED_DRAW' ? 'draw' : stage === 'SEALED' || stage === 'OPENING' ? 'sealed' : null;
  // Of a long log only the newest part is here.
  if (of === null || !entries.some(({ kind }) => kind === 'OPENED')) return null;
  return { of, count: entries.filter(({ kind }) => kind === (of === 'draw' ? 'ENTERED' : 'SEALED')).length };
}
