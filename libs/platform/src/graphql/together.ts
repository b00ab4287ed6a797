import type { Batch } from './loader.js';

/** Keys of several requests that wait for the same statement. */
interface Group<Value> {
  readonly keys: Set<string>;
  readonly found: Promise<ReadonlyMap<string, Value>>;
  readonly run: () => Promise<void>;
}

/** Statements of one batch that are under way at once: while one travels, the next fills. */
const AT_ONCE = 2;
/** Most keys of one statement. */
const MOST_KEYS = 500;

/**
 * Lets the requests of one moment share statements: while a statement is under way, the keys of all requests that come
 * meanwhile wait together for the next one. Nothing is kept: a key is read after it was asked for, never before, so no
 * answer is older than without.
 *
 * Only for what everybody may read: the batch cannot depend on who asks. When a shared statement fails, the keys of each
 * request are read again on their own, so that one request's fault is not another's.
 */
export function together<Key extends string, Value>(batch: Batch<Key, Value>): Batch<Key, Value> {
  let running = 0;
  const waiting: Group<Value>[] = [];

  const newGroup = (): Group<Value> => {
    const keys = new Set<string>();
    const { promise, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, Value>>();
    // Whoever waits hears of the failure; that nobody may be waiting any more is no fault.
    promise.catch(() => undefined);
    return { keys, found: promise, run: () => batch([...keys] as Key[]).then(resolve, reject) };
  };

  const next = (): void => {
    while (running < AT_ONCE) {
      const group = waiting.shift();
      if (!group) return;
      running += 1;
      void group.run().finally(() => {
        running -= 1;
        next();
      });
    }
  };

  return async (keys) => {
    let group = waiting.at(-1);
    if (!group || group.keys.size + keys.length > MOST_KEYS) {
      group = newGroup();
      waiting.push(group);
    }
    const { keys: shared, found } = group;
    for (const key of keys) shared.add(key);
    next();
    try {
      return (await found) as ReadonlyMap<Key, Value>;
    } catch (error) {
      if (shared.size === new Set(keys).size) throw error;
      return batch(keys);
    }
  };
}
