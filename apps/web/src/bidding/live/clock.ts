/** One round trip to the service's clock, milliseconds. `at` is by the browser's clock that never jumps. */
export interface ClockSample {
  readonly at: number;
  readonly offset: number;
  readonly roundTrip: number;
}

/** What the round trips tell. */
export interface ClockReading {
  /** Service's time less the browser's steady clock. */
  readonly offset: number;
  /** Half the width of the interval in which the service's time lies. */
  readonly uncertainty: number;
  /** From here to the service and back, as measured last. */
  readonly latency: number;
}

/** A measurement grows old: clocks drift, and a laptop sleeps. */
const KEPT_FOR = 5 * 60_000;

/**
 * @param sentAt, receivedAt the browser's steady clock around the question
 * @param stated the service's time in the answer, milliseconds since 1970
 */
export function sampleOf(sentAt: number, receivedAt: number, stated: number): ClockSample {
  return { at: receivedAt, offset: stated - (sentAt + receivedAt) / 2, roundTrip: Math.max(0, receivedAt - sentAt) };
}

/** The samples with one more, without those that are too old to be believed. */
export function withSample(samples: readonly ClockSample[], sample: ClockSample): readonly ClockSample[] {
  return [...samples.filter(({ at }) => sample.at - at <= KEPT_FOR), sample].slice(-40);
}

/** The quickest round trip says the most: its answer cannot have been on the way for longer. Null without any. */
export function readClock(samples: readonly ClockSample[]): ClockReading | null {
  const last = samples.at(-1);
  if (!last) return null;
  const best = samples.reduce((quickest, sample) => (sample.roundTrip < quickest.roundTrip ? sample : quickest), last);
  return { offset: best.offset, uncertainty: best.roundTrip / 2, latency: last.roundTrip };
}
