import type { KeptSession, LoggedEntry } from './kept-session.js';

/** What a watcher is told at once. */
export interface NewsOfSession {
  /** The session as it stood when this was told. */
  readonly session: KeptSession;
  /** The last entry before these. */
  readonly after: number;
  readonly entries: readonly LoggedEntry[];
  readonly at: number;
}

/** News go out at most this often. */
const EVERY = 100;
/** A sign of life comes at least this often. */
const ALIVE = 10_000;
/** News that wait for a slow watcher; one who falls behind begins anew. */
const MOST = 50;

/** Everybody of this process who watches one session. */
export class SessionWatchers {
  private readonly queues = new Set<NewsQueue>();
  private collected: LoggedEntry[] = [];
  private session: KeptSession | undefined;
  private timer: NodeJS.Timeout | undefined;
  private sentAt = 0;
  /** The last entry that everybody here was told, or is about to be; undefined before the first. */
  told: number | undefined;

  constructor(
    private readonly now: () => number,
    private readonly onLast: () => void,
  ) {}

  join(): NewsQueue {
    const queue = new NewsQueue(() => {
      this.queues.delete(queue);
      if (this.queues.size > 0) return;
      clearTimeout(this.timer);
      this.onLast();
    });
    this.queues.add(queue);
    return queue;
  }

  /** What was committed, with the session as it stands at this moment. */
  add(session: KeptSession, entries: readonly LoggedEntry[]): void {
    const waits = this.collected.length > 0;
    // The session goes on while this waits to be sent.
    this.session = { ...session, state: { ...session.state } };
    // What was written here may have been read here at the same moment.
    const fresh = entries.filter(({ seq }) => seq > (this.told ?? 0));
    // Where something in between was not told, each watcher reads from where he is: a list with a hole would hide it from him for good.
    if (this.told !== undefined && (fresh[0]?.seq ?? 0) > this.told + 1) this.collected = [];
    this.told = fresh.at(-1)?.seq ?? this.told ?? session.seq;
    this.collected.push(...fresh);
    if (!waits) this.schedule(Math.max(0, this.sentAt + EVERY - performance.now()));
  }

  /** The first was told how it stands: from here on there is a sign of life. What others are still to be told is left as it is. */
  begin(session: KeptSession): void {
    if (this.session) return;
    this.session = { ...session, state: { ...session.state } };
    this.told = session.seq;
    this.schedule(ALIVE);
  }

  end(): void {
    clearTimeout(this.timer);
    for (const queue of [...this.queues]) queue.end();
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), wait).unref();
  }

  private send(): void {
    if (!this.session) return;
    this.sentAt = performance.now();
    const news: NewsOfSession = { session: this.session, after: (this.collected[0]?.seq ?? this.session.seq + 1) - 1, entries: this.collected, at: this.now() };
    this.collected = [];
    for (const queue of this.queues) queue.push(news);
    this.schedule(ALIVE);
  }
}

/** News on their way to one watcher. */
export class NewsQueue {
  private readonly waiting: NewsOfSession[] = [];
  private wake: ((news: NewsOfSession | null) => void) | undefined;
  private ended = false;

  constructor(private readonly onEnd: () => void) {}

  push(news: NewsOfSession): void {
    if (this.wake) {
      this.wake(news);
      this.wake = undefined;
    } else if (this.waiting.length < MOST) {
      this.waiting.push(news);
    } else {
      this.end();
    }
  }

  /** The next news; null at the end. */
  next(): Promise<NewsOfSession | null> {
    const news = this.waiting.shift();
    if (news) return Promise.resolve(news);
    return this.ended ? Promise.resolve(null) : new Promise((resolve) => (this.wake = resolve));
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.wake?.(null);
    this.wake = undefined;
    this.onEnd();
  }
}
