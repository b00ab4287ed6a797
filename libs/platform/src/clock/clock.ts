/** Source of the present moment. Rules take moments as arguments or a clock; nothing reads the machine's time on its own. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, for logs and timeouts. What has legal effect takes the database's time from its transaction. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved, for tests. */
export function fixedClock(start: string | Date): Clock & { set(moment: string | Date): void; advance(milliseconds: number): void } {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set: (moment) => {
      current = new Date(moment);
    },
    advance: (milliseconds) => {
      current = new Date(current.getTime() + milliseconds);
    },
  };
}
