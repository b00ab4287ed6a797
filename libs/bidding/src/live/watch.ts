import type { NewsOfSession, NewsQueue } from './session-watchers.js';

/** One watcher of a session: no entry is missed and none comes twice, wherever he begins. */
export class Watch implements AsyncIterableIterator<NewsOfSession> {
  private queue: NewsQueue | undefined;
  private seen = 0;
  private left = false;

  constructor(
    private readonly join: () => Promise<NewsQueue>,
    private readonly since: (after: number | null) => Promise<NewsOfSession | null>,
    private readonly after: number | null,
  ) {}

  async next(): Promise<IteratorResult<NewsOfSession>> {
    const news = await this.find();
    if (news === null) return this.return();
    this.seen = news.session.seq;
    return { done: false, value: news };
  }

  return(): Promise<IteratorResult<NewsOfSession>> {
    this.left = true;
    this.queue?.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async find(): Promise<NewsOfSession | null> {
    if (this.left) return null;
    if (!this.queue) {
      // Listening begins before the first look, so that nothing falls in between.
      this.queue = await this.join();
      return this.since(this.after);
    }
    for (;;) {
      const news = await this.queue.next();
      if (news === null) return null;
      if (news.after === this.seen) return news;
      if (news.after > this.seen) return this.since(this.seen);
      // It told a part of this already.
      if (news.session.seq > this.seen) return { ...news, after: this.seen, entries: news.entries.filter(({ seq }) => seq > this.seen) };
    }
  }
}
