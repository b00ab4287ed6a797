import { takeUp } from './kept-session.js';
import type { KeptSession, LogRow } from './kept-session.js';

/** Sessions that a process keeps at most; the one that was used longest ago goes first. */
const MOST = 4000;

/** Sends a SELECT, in a transaction or outside. */
export interface Queries {
  query<Row>(sql: string, parameters: readonly unknown[], name?: string): Promise<Row[]>;
}

/**
 * The sessions that this process has in memory, each as its log stood when it last looked. Only what is committed gets in, so what is
 * here is never wrong, at most old.
 */
export class SessionStates {
  private readonly kept = new Map<string, KeptSession>();

  get(id: string): KeptSession | undefined {
    const session = this.kept.get(id);
    if (session) {
      this.kept.delete(id);
      this.kept.set(id, session);
    }
    return session;
  }

  put(id: string, session: KeptSession): void {
    this.kept.delete(id);
    this.kept.set(id, session);
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value ?? '');
  }

  /** Forgets a session whose state may be ahead of what was committed. */
  forget(id: string): void {
    this.kept.delete(id);
  }

  /** Takes up rows that follow what is known; others were quicker with those that do not. */
  takeRows(id: string, rows: readonly LogRow[]): KeptSession | undefined {
    const known = this.kept.get(id);
    const fresh = rows.filter(({ seq }) => seq > (known?.seq ?? 0));
    if (fresh.length === 0) return known;
    const session = takeUp(known, fresh);
    if (session) this.put(id, session);
    return session;
  }

  /** Reads what was added to the logs since, in one statement. */
  async refresh(queries: Queries, ids: readonly string[]): Promise<void> {
    const rows = await newRows(queries, ids.map((id) => [id, this.kept.get(id)?.seq ?? 0]));
    for (const [id, added] of rows) {
      this.takeRows(id, added);
    }
  }
}

/** The sessions of this process: what is committed is the same for whoever asks. */
export const sessionStates = new SessionStates();

/** The rows of logs after the given places. */
export async function newRows(queries: Queries, after: readonly (readonly [id: string, seq: number])[]): Promise<Map<string, LogRow[]>> {
  const rows = await queries.query<LogRow & { readonly id: string }>(
    `SELECT e.session_id AS id, e.seq::int AS seq, e.body, e.hash, e.bidder, e.key
       FROM unnest($1::uuid[], $2::bigint[]) AS wanted (id, seq) JOIN bidding.entry e ON e.session_id = wanted.id AND e.seq > wanted.seq
      ORDER BY e.session_id, e.seq`,
    [after.map(([id]) => id), after.map(([, seq]) => seq)],
    'bidding.new-rows',
  );
  const bySession = new Map<string, LogRow[]>();
  for (const row of rows) {
    const own = bySession.get(row.id);
    if (own) own.push(row);
    else bySession.set(row.id, [row]);
  }
  return bySession;
}
