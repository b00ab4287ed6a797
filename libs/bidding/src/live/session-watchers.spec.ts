import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptSession, LoggedEntry } from './kept-session.js';
import { SessionWatchers } from './session-watchers.js';
import type { NewsOfSession } from './session-watchers.js';
import { Watch } from './watch.js';

const at = (seq: number): KeptSession => ({ state: {}, seq, head: Buffer.alloc(32), answers: new Map() }) as unknown as KeptSession;
const entries = (from: number, to: number): LoggedEntry[] => Array.from({ length: to - from + 1 }, (_, index) => ({ seq: from + index, entry: { at: 0, kind: 'RESUMED', note: '', endsAt: null, stageSince: 0 } }));

/** A log that stands at a place, and everybody who watches it. */
class World {
  end = 8;
  readonly watchers = new SessionWatchers(() => 0, () => undefined);

  watch(): { readonly seen: number[]; readonly stop: () => Promise<unknown> } {
    const since = (after: number | null): Promise<NewsOfSession> => {
      const session = at(this.end);
      this.watchers.begin(session);
      return Promise.resolve({ session, after: after ?? this.end, entries: after === null ? [] : entries(after + 1, this.end), at: 0 });
    };
    const watch = new Watch(() => Promise.resolve(this.watchers.join()), since, 0);
    const seen: number[] = [];
    void (async () => {
      for await (const news of watch) seen.push(...news.entries.map(({ seq }) => seq));
    })();
    return { seen, stop: () => watch.return() };
  }

  /** Entries that this process learns of. */
  async learns(from: number, to: number): Promise<void> {
    this.end = to;
    this.watchers.add(at(to), entries(from, to));
    await Promise.resolve();
  }
}

const upTo = (end: number): number[] => Array.from({ length: end }, (_, index) => index + 1);

it('tells each watcher every entry once, whatever is learned in between without being told', async () => {
  const world = new World();
  const first = world.watch();
  await sleep(5);
  await world.learns(9, 10);
  // Two entries of another process were read for something else, and somebody begins to watch before the next news goes out.
  world.end = 12;
  const second = world.watch();
  await sleep(5);
  await world.learns(13, 14);
  await world.learns(14, 15);
  await sleep(300);
  expect(first.seen).toEqual(upTo(15));
  expect(second.seen).toEqual(upTo(15));
  await Promise.all([first.stop(), second.stop()]);
});

it('does not let whoever begins to watch hide from others what they were not told', async () => {
  const world = new World();
  const first = world.watch();
  await sleep(5);
  await world.learns(9, 10);
  world.end = 12;
  const second = world.watch();
  await sleep(300);
  // The news of the entries that the second has seen already comes now.
  await world.learns(11, 12);
  await sleep(300);
  expect(first.seen).toEqual(upTo(12));
  expect(second.seen).toEqual(upTo(12));
  await Promise.all([first.stop(), second.stop()]);
});
