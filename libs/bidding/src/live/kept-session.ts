import { beginSession, fold } from '../rules/index.js';
import type { Entry, SessionState } from '../rules/index.js';

/** An entry with its place in the log. */
export interface LoggedEntry {
  readonly seq: number;
  readonly entry: Entry;
}

/** A session as a process has it in memory: its log up to `seq`, folded. */
export interface KeptSession {
  readonly state: SessionState;
  seq: number;
  head: Buffer;
  /** What became of what bidders did, by `bidder key`: the same key is the same bid. */
  readonly answers: Map<string, LoggedEntry>;
}

/** Answers are found under this. */
export function answerKey(bidder: string, key: string): string {
  return `${bidder} ${key}`;
}

/** A row of the log. */
export interface LogRow {
  readonly seq: number;
  readonly body: string;
  readonly hash: Buffer;
  readonly bidder: string | null;
  readonly key: string | null;
}

/** The entry of a row. */
export function loggedEntry({ seq, body }: Pick<LogRow, 'seq' | 'body'>): LoggedEntry {
  const { seq: _, ...entry } = JSON.parse(body) as Entry & { seq: number };
  return { seq, entry: entry as Entry };
}

/** Brings a session up to date with rows that follow it; begins it with the first. */
export function takeUp(kept: KeptSession | undefined, rows: readonly LogRow[]): KeptSession | undefined {
  let session = kept;
  for (const { seq, body, hash, bidder, key } of rows) {
    const { seq: told, ...entry } = JSON.parse(body) as Entry & { seq: number };
    if (told !== seq || (session ? session.seq : 0) !== seq - 1) throw new Error(`the log misses an entry before ${seq}`);
    if (!session) session = { state: beginSession(entry as Entry), seq, head: hash, answers: new Map() };
    else fold(session.state, entry as Entry);
    session.seq = seq;
    session.head = hash;
    if (bidder !== null && key !== null) session.answers.set(answerKey(bidder, key), { seq, entry: entry as Entry });
  }
  return session;
}

/** A copy that can be worked on without touching what is kept. Its answers are those that are added to it. */
export function workingCopy({ state, seq, head }: KeptSession): KeptSession {
  const bidders = new Map([...state.bidders].map(([number, bidder]) => [number, { ...bidder }]));
  return { state: { ...state, bidders, sealed: new Map(state.sealed), entrants: new Map(state.entrants) }, seq, head, answers: new Map() };
}
