import type { SessionEntryFieldsFragment, SessionFaceFieldsFragment } from '../../api/generated/graphql.js';

/** What has been heard of a session since its page was read. */
export interface LiveState {
  readonly face: SessionFaceFieldsFragment | null;
  /** Newest first. */
  readonly entries: readonly SessionEntryFieldsFragment[];
  /** The last entry that is known. */
  readonly seq: number;
  /** The socket is open and the subscription was answered. */
  readonly connected: boolean;
  /** When the last sign of life came, by the browser's steady clock; null before the first. */
  readonly heardAt: number | null;
  /** The service's clock when that was sent. */
  readonly toldAt: string | null;
}

interface News {
  readonly session: SessionFaceFieldsFragment;
  readonly entries: readonly SessionEntryFieldsFragment[];
  readonly at: string;
}

/** The service says something at least every 10 s: after 12 s without a word the page is out of touch. */
export const SILENCE = 12_000;

export const nothingHeard: LiveState = { face: null, entries: [], seq: 0, connected: false, heardAt: null, toldAt: null };

/** The entries of a first page, newest first, under those that were heard. */
export function begun(state: LiveState, entries: readonly SessionEntryFieldsFragment[], seq: number): LiveState {
  return { ...state, entries: merged(state.entries, entries), seq: Math.max(state.seq, seq) };
}

/** One message of the subscription. */
export function heard(state: LiveState, news: News, now: number): LiveState {
  // A message of an older connection that comes late must not take the price back.
  const stale = state.face !== null && news.session.seq < state.face.seq;
  return {
    face: stale ? state.face : news.session,
    entries: merged(state.entries, news.entries),
    seq: Math.max(state.seq, news.session.seq, ...news.entries.map(({ seq }) => seq)),
    connected: true,
    heardAt: now,
    toldAt: stale ? state.toldAt : news.at,
  };
}

/** The connection is gone; what was heard stays, as what it was. */
export function lost(state: LiveState): LiveState {
  return { ...state, connected: false };
}

/** Whether what is shown may be other than what is: then nothing may look as if one were leading. */
export function outOfTouch({ connected, heardAt }: Pick<LiveState, 'connected' | 'heardAt'>, now: number): boolean {
  return !connected || heardAt === null || now - heardAt > SILENCE;
}

/** Each entry once, newest first. */
export function merged(left: readonly SessionEntryFieldsFragment[], right: readonly SessionEntryFieldsFragment[]): readonly SessionEntryFieldsFragment[] {
  if (right.length === 0) return left;
  const bySeq = new Map([...right, ...left].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((one, other) => other.seq - one.seq);
}

/** Until the next attempt: at once, then longer and longer, with a share of chance so that a hall does not return as one. */
export function pauseBefore(attempt: number, chance: number): number {
  if (attempt === 0) return 0;
  return Math.min(8000, 250 * 2 ** Math.min(attempt, 6)) * (0.6 + 0.4 * chance);
}
