import type { Tx } from '@haihe/platform';
import { sessionAggregate } from '../data/aggregates.js';
import { beginSession, judge } from '../rules/index.js';
import type { Command, Entry, SessionState } from '../rules/index.js';
import { appendLines } from './append-lines.js';
import { takeUp, workingCopy } from './kept-session.js';
import type { KeptSession } from './kept-session.js';
import { addEntry } from './next-line.js';
import { sessionRow } from './session-row.js';
import { newRows, sessionStates } from './session-states.js';

/** An entry that a transaction added to a log. */
export interface AppendedEntry {
  readonly seq: number;
  readonly entry: Entry;
  readonly state: SessionState;
}

/**
 * Does something to a session that this transaction locks: judges it by the log as it stands and adds the entry. Bids take the bid desk's
 * way; everything else takes this one.
 *
 * @param at when the command reached the service; the transaction's time if not told
 * @returns null when there is nothing to be noted, such as time passing before anything is due
 * @throws CommandRefused when the session's phase does not know the command
 */
export async function appendEntry(tx: Tx, sessionId: string, command: Command, at?: number): Promise<AppendedEntry | null> {
  await tx.lock(sessionAggregate, [sessionId]);
  // From what this process knows to be committed, so that a long log is not read anew while its bidders wait.
  const known = sessionStates.get(sessionId);
  const session = takeUp(known && workingCopy(known), (await newRows(tx, [[sessionId, known?.seq ?? 0]])).get(sessionId) ?? []);
  if (!session) throw new Error(`session ${sessionId} has no log`);
  const moment = at ?? tx.now.getTime();
  const body = judge(session.state, command, moment);
  return body === null ? null : write(tx, sessionId, session, { at: moment, ...body });
}

/** Begins the log of a session: its header, and its rules as the first entry. */
export async function beginLog(tx: Tx, sessionId: string, entry: Extract<Entry, { kind: 'PUBLISHED' }>, header: { readonly text: string; readonly hash: Buffer }): Promise<AppendedEntry> {
  await tx.lock(sessionAggregate, [sessionId]);
  await tx.query(`UPDATE bidding.session SET header = $2, head = $3, announced_at = $4, state = 'ANNOUNCED' WHERE id = $1 AND seq = 0`, [sessionId, header.text, header.hash, tx.now]);
  return write(tx, sessionId, { state: beginSession(entry), seq: 0, head: header.hash, answers: new Map() }, entry);
}

async function write(tx: Tx, sessionId: string, session: KeptSession, { at, ...body }: Entry): Promise<AppendedEntry> {
  const after = session.seq;
  const line = addEntry(session, body, at, null);
  const written = await appendLines(tx, [{ sessionId, after, head: session.head, row: sessionRow(session.state), lines: [line] }]);
  if (!written.has(sessionId)) throw new Error(`the log of session ${sessionId} moved while it was locked`);
  if (body.kind === 'OPENED') await tx.emit({ topic: 'bidding.session-opened', payload: { sessionId } });
  if (body.kind === 'CLOSED') await tx.emit({ topic: 'bidding.session-closed', payload: { sessionId, outcome: body.outcome } });
  return { seq: line.seq, entry: line.entry, state: session.state };
}
