import DataLoader from 'dataloader';

/** Finds many things by their keys at once; what is missing has no entry. */
export type Batch<Key extends string, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

const loaders = new WeakMap<object, Map<unknown, DataLoader<string, unknown>>>();

/**
 * Loads one thing by key, together with all others that the same request asks for at the same moment, in one query.
 *
 * @param context the request's context: nothing is kept longer than the request
 * @param batch a function that stays the same between calls (a method bound once, or a module's function)
 */
export function load<Key extends string, Value>(context: object, batch: Batch<Key, Value>, key: Key): Promise<Value | undefined> {
  let ofRequest = loaders.get(context);
  if (!ofRequest) {
    ofRequest = new Map();
    loaders.set(context, ofRequest);
  }
  let loader = ofRequest.get(batch);
  if (!loader) {
    loader = new DataLoader<string, unknown>(async (keys) => {
      const found = await batch(keys as readonly Key[]);
      return keys.map((wanted) => found.get(wanted as Key));
    });
    ofRequest.set(batch, loader);
  }
  return loader.load(key) as Promise<Value | undefined>;
}

/**
 * Forgets what was loaded for a request, so that what is read after a change shows it: the mutations of one operation run
 * one after the other in the same context.
 */
export function forgetLoaded(context: object): void {
  loaders.delete(context);
}

/** Groups rows by a key, for loaders of lists. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
