/**
 * Does works one after another, in the order in which they are given; one that fails keeps no other from being done.
 *
 * @returns resolves or fails as the work itself does
 */
export function inTurn(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
