/**
 * Works on what a sweep has found, one after another. One that fails does not keep the others from their turn.
 *
 * @throws AggregateError of the failures, at the end
 */
export async function inTurn<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${items.length} failed`);
}
