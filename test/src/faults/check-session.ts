import { beginSession, commandOf, entryLine, firstHash, fold, judge, nextHash, readLine } from '@haihe/bidding/rules';
import type { Entry, SessionState } from '@haihe/bidding/rules';
import type { Reader } from '@haihe/platform';
import type { Acknowledged } from './stubborn-bidder.js';

interface Row {
  readonly seq: number;
  readonly bidder: string | null;
  readonly key: string | null;
  readonly body: string;
  readonly hash: string;
}

/** What is wrong with a session's log, beside what bidders were told; nothing when all is well. */
export async function faultsOfSession(reader: Reader, sessionId: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const faults: string[] = [];
  const rows = await reader.query<Row>(`SELECT seq::int AS seq, bidder, key, body, encode(hash, 'hex') AS hash FROM bidding.entry WHERE session_id = $1 ORDER BY seq`, [sessionId]);
  const [session] = await reader.query<{ header: string; seq: number; head: string; state: string; price: number | null; leader: string | null }>(
    `SELECT header, seq::int AS seq, encode(head, 'hex') AS head, state, price_fen::float8 AS price, leader FROM bidding.session WHERE id = $1`,
    [sessionId],
  );
  if (!session) return ['the session is gone'];
  const numbers = new Map((await reader.query<{ id: string; number: string }>('SELECT organisation_id::text AS id, number FROM bidding.bidder WHERE session_id = $1', [sessionId])).map(({ id, number }) => [id, number]));
  const state = judgeAll(session.header, rows, faults);
  if (rows.length !== session.seq || rows.at(-1)?.hash !== session.head) faults.push('the session’s row does not name the end of its log');
  if (state && (state.phase !== session.state || state.price !== session.price || state.leader !== session.leader)) faults.push('the session’s row says otherwise than its log');
  const keys = rows.flatMap(({ bidder, key }) => (key === null ? [] : [`${bidder ?? ''} ${key}`]));
  if (new Set(keys).size !== keys.length) faults.push('a key is in the log twice');
  for (const { seq, key, amount, accepted, code, organisationId } of acknowledged) {
    // What comes after the end is said to be late and not written down: a closed log stays as it was signed.
    if (code === 'CLOSED') continue;
    const row = rows[seq - 1];
    const entry = row && readLine(row.body)?.entry;
    const isThere = row?.key === key && row.bidder === numbers.get(organisationId) && (accepted ? entry?.kind === 'BID' && entry.amount === Number(amount) * 100 : entry?.kind === 'REJECTED' && entry.code === code);
    if (!isThere) faults.push(`bid ${key} was acknowledged as entry ${seq}, which is ${row?.body ?? 'missing'}`);
  }
  return faults;
}

/** Judges the log again, entry by entry. */
function judgeAll(header: string, rows: readonly Row[], faults: string[]): SessionState | undefined {
  let head = firstHash(header);
  let state: SessionState | undefined;
  let lastBid: Extract<Entry, { kind: 'BID' }> | undefined;
  let closed = 0;
  for (const [index, { seq, body, hash }] of rows.entries()) {
    const read = readLine(body);
    head = nextHash(head, body);
    if (!read || read.seq !== index + 1 || seq !== index + 1 || Buffer.from(head).toString('hex') !== hash) {
      faults.push(`entry ${index + 1} does not hold`);
      return undefined;
    }
    const { entry } = read;
    if (!state) {
      if (entry.kind !== 'PUBLISHED') faults.push('the log does not begin with its rules');
      state = beginSession(entry);
      continue;
    }
    const again = judge(state, commandOf(state, entry), entry.at);
    if (again === null || entryLine(seq, { at: entry.at, ...again }) !== body) faults.push(`entry ${seq} is judged otherwise: ${body}`);
    if (entry.kind === 'BID') {
      if (state.phase !== 'OPEN' || (state.endsAt !== null && entry.at >= state.endsAt)) faults.push(`entry ${seq} is a bid after the end`);
      lastBid = entry;
    }
    if (entry.kind === 'CLOSED') {
      closed += 1;
      if (entry.winner !== (lastBid?.bidder ?? null)) faults.push(`${entry.winner ?? 'nobody'} won, ${lastBid?.bidder ?? 'nobody'} bid most`);
    }
    fold(state, entry);
  }
  if (closed !== 1) faults.push(`the session was closed ${closed} times`);
  return state;
}
