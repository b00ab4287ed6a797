import { nextHashOnNode } from '../actions/log/next-hash-on-node.js';
import { entryLine, fold } from '../rules/index.js';
import type { EntryBody, Moment } from '../rules/index.js';
import type { Line } from './append-lines.js';
import { answerKey } from './kept-session.js';
import type { KeptSession, LoggedEntry } from './kept-session.js';

/** Adds an entry to a session in memory, and gives the line that the log gets. */
export function addEntry(session: KeptSession, body: EntryBody, at: Moment, key: string | null): Line & LoggedEntry {
  const entry = { at, ...body };
  const seq = session.seq + 1;
  const text = entryLine(seq, entry);
  const hash = Buffer.from(nextHashOnNode(session.head, text));
  fold(session.state, entry);
  session.seq = seq;
  session.head = hash;
  const bidder = 'bidder' in body ? body.bidder : null;
  if (bidder !== null && key !== null) session.answers.set(answerKey(bidder, key), { seq, entry });
  return { seq, entry, kind: body.kind, bidder, key, body: text, hash };
}
