import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, newId, PubSub, Reader } from '@haihe/platform';
import type { Logger } from 'pino';
import { loggedEntry } from './kept-session.js';
import type { KeptSession, LoggedEntry } from './kept-session.js';
import { newRows, SessionStates } from './session-states.js';
import { ServiceClock } from './service-clock.js';
import { SessionWatchers } from './session-watchers.js';
import type { NewsOfSession, NewsQueue } from './session-watchers.js';
import { Watch } from './watch.js';

/** The one channel between processes: which logs grew, how far. */
const CHANNEL = 'bidding';
/** Others hear of it at most this often. */
const EVERY = 50;

/** Entries of one news, at most. */
const MOST_ENTRIES = 1000;

interface Told {
  readonly from: string;
  readonly sessions: readonly (readonly [id: string, seq: number])[];
}

/**
 * Tells watchers what happened in a session. What this process wrote reaches its own watchers at once; other processes hear which logs
 * grew, and read what their watchers lack.
 */
@Injectable()
export class BiddingNews implements OnApplicationShutdown {
  private readonly own = newId();
  private readonly watchers = new Map<string, SessionWatchers>();
  private readonly toTell = new Map<string, number>();
  private telling: NodeJS.Timeout | undefined;
  private listening: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly pubSub: PubSub,
    private readonly reader: Reader,
    private readonly states: SessionStates,
    private readonly clock: ServiceClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Entries that this process wrote, after their commit. */
  added(sessionId: string, session: KeptSession, entries: readonly LoggedEntry[]): void {
    this.watchers.get(sessionId)?.add(session, entries);
    this.tell(sessionId, session.seq);
  }

  /** A transaction added to a log, or changed what stands beside it. After its commit. */
  async changed(sessionId: string): Promise<void> {
    try {
      const session = await this.catchUp(sessionId);
      if (session) this.tell(sessionId, session.seq);
    } catch (error) {
      this.logger.warn({ err: error, sessionId }, 'watchers were not told');
    }
  }

  /**
   * Watches a session: the first news comes at once, with every entry after the given one; then what happens, at most ten times a second,
   * and a sign of life every ten seconds. The same news is the same object for every watcher who is up to date.
   */
  watch(sessionId: string, after: number | null): AsyncIterableIterator<NewsOfSession> {
    return new Watch(() => this.join(sessionId), (seen) => this.since(sessionId, seen), after);
  }

  private async join(sessionId: string): Promise<NewsQueue> {
    await this.listen();
    const watchers = this.watchers.get(sessionId) ?? new SessionWatchers(() => this.clock.now(), () => this.watchers.delete(sessionId));
    this.watchers.set(sessionId, watchers);
    return watchers.join();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.telling);
    for (const watchers of this.watchers.values()) watchers.end();
    await this.listening?.catch(() => undefined);
  }

  /** Everything after an entry; nothing but how it stands when none is named. Null for a session without a log. */
  private async since(sessionId: string, after: number | null): Promise<NewsOfSession | null> {
    const known = this.states.get(sessionId);
    const from = after === null ? known?.seq ?? 0 : Math.min(after, known?.seq ?? 0);
    const rows = (await newRows(this.reader, [[sessionId, from]])).get(sessionId) ?? [];
    const session = this.states.takeRows(sessionId, rows);
    if (!session) return null;
    // Whoever was away for long begins with the last; the rest is in the pages of the log.
    const wanted = after === null ? [] : rows.filter(({ seq }) => seq > after && seq <= session.seq).slice(-MOST_ENTRIES);
    this.watchers.get(sessionId)?.begin(session);
    return { session, after: wanted[0] ? wanted[0].seq - 1 : session.seq, entries: wanted.map(loggedEntry), at: this.clock.now() };
  }

  /** Reads what was added by others, and tells the watchers here what they were not told. */
  private async catchUp(sessionId: string): Promise<KeptSession | undefined> {
    const watchers = this.watchers.get(sessionId);
    const known = this.states.get(sessionId)?.seq ?? 0;
    // This process may know more than it told: a query, or somebody who begins to watch, reads the log too.
    const from = watchers ? Math.min(watchers.told ?? known, known) : known;
    const rows = (await newRows(this.reader, [[sessionId, from]])).get(sessionId) ?? [];
    const session = this.states.takeRows(sessionId, rows);
    if (session) watchers?.add(session, rows.filter(({ seq }) => seq <= session.seq).map(loggedEntry));
    return session;
  }

  private tell(sessionId: string, seq: number): void {
    this.toTell.set(sessionId, seq);
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      const sessions = [...this.toTell].slice(0, 100);
      for (const [id] of sessions) this.toTell.delete(id);
      void this.pubSub.publish(CHANNEL, { from: this.own, sessions } satisfies Told);
      const [left] = this.toTell;
      if (left) this.tell(...left);
    }, EVERY);
  }

  private listen(): Promise<void> {
    this.listening ??= this.subscribe().catch((error: unknown) => {
      this.listening = undefined;
      throw error;
    });
    return this.listening;
  }

  private async subscribe(): Promise<void> {
    const messages = await this.pubSub.subscribe<Told>(CHANNEL);
    const follow = async (): Promise<void> => {
      for await (const { from, sessions } of messages) {
        if (from === this.own) continue;
        for (const [id, seq] of sessions) if (this.watchers.has(id) && (this.watchers.get(id)?.told ?? 0) < seq) await this.catchUp(id);
      }
    };
    void follow()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'news of other processes was lost'))
      .finally(() => {
        // Whatever was lost is read by those who watch anew.
        this.listening = undefined;
        if (!this.stopped) for (const watchers of this.watchers.values()) watchers.end();
      });
  }
}
