import type { SessionRowChange } from './session-row.js';
import type { Queries } from './session-states.js';

/** What is added to one log, and the row of its session afterwards. */
export interface Addition {
  readonly sessionId: string;
  /** The log's last entry as far as the writer knows; nothing is written when there are others. */
  readonly after: number;
  readonly head: Buffer;
  readonly row: SessionRowChange;
  readonly lines: readonly Line[];
}

/** A line of a log. */
export interface Line {
  readonly kind: string;
  readonly bidder: string | null;
  readonly key: string | null;
  readonly body: string;
  readonly hash: Buffer;
}

/**
 * Adds to several logs with one statement. Rows are locked in the order of their ids; a log to which somebody else has added in
 * the meantime is left as it is. Lines travel as one text, a line each: they hold no line break, and nothing has to be escaped.
 */
const APPEND = `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::int[], $10::int[],
      $11::timestamptz[], $12::timestamptz[], $13::text[]) AS w (id, after, seq, head, state, stage, price, leader, bids, admitted, ends_at, next_at, outcome)
  ), held AS MATERIALIZED (
    SELECT s.id FROM bidding.session s JOIN wanted w ON w.id = s.id AND w.after = s.seq ORDER BY s.id FOR UPDATE OF s
  ), moved AS (
    UPDATE bidding.session s
       SET seq = w.seq, head = decode(w.head, 'hex'), state = w.state, stage = w.stage, price_fen = w.price, leader = w.leader, bids = w.bids,
           admitted = w.admitted, ends_at = w.ends_at, next_at = w.next_at, outcome = w.outcome,
           closed_at = CASE WHEN w.state = 'CLOSED' THEN coalesce(s.closed_at, transaction_timestamp()) END
      FROM wanted w JOIN held USING (id) WHERE s.id = w.id
    RETURNING s.id
  ), written AS (
    INSERT INTO bidding.entry (session_id, seq, kind, bidder, key, body, hash)
    SELECT moved.id, l.seq, l.kind, nullif(l.bidder, ''), nullif(l.key, ''), l.body, decode(l.hash, 'hex')
      FROM unnest($14::uuid[], $15::bigint[], string_to_array($16, E'\\n'), string_to_array($17, E'\\n'), string_to_array($18, E'\\n'),
             string_to_array($19, E'\\n'), string_to_array($20, E'\\n')) AS l (session_id, seq, kind, bidder, key, body, hash)
      JOIN moved ON moved.id = l.session_id
  )
  SELECT id::text FROM moved`;

/** @returns the sessions whose logs were added to; the others have moved on */
export async function appendLines(queries: Queries, additions: readonly Addition[]): Promise<Set<string>> {
  const column = <Value>(of: (addition: Addition) => Value): Value[] => additions.map(of);
  const lines = additions.flatMap(({ sessionId, after, lines: added }) => added.map((line, index) => ({ ...line, sessionId, seq: after + index + 1 })));
  const joined = (of: (line: (typeof lines)[number]) => string): string => lines.map(of).join('\n');
  const rows = await queries.query<{ id: string }>(
    APPEND,
    [
      column(({ sessionId }) => sessionId),
      column(({ after }) => after),
      column(({ after, lines: added }) => after + added.length),
      column(({ head }) => head.toString('hex')),
      column(({ row }) => row.state),
      column(({ row }) => row.stage),
      column(({ row }) => row.price),
      column(({ row }) => row.leader),
      column(({ row }) => row.bids),
      column(({ row }) => row.admitted),
      column(({ row }) => row.endsAt),
      column(({ row }) => row.nextAt),
      column(({ row }) => row.outcome),
      lines.map(({ sessionId }) => sessionId),
      lines.map(({ seq }) => seq),
      joined(({ kind }) => kind),
      joined(({ bidder }) => bidder ?? ''),
      joined(({ key }) => key ?? ''),
      joined(({ body }) => body),
      joined(({ hash }) => hash.toString('hex')),
    ],
    'bidding.append',
  );
  return new Set(rows.map(({ id }) => id));
}
