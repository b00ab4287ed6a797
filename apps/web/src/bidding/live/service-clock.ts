import { useEffect, useSyncExternalStore } from 'react';
import { BiddingClockDocument } from '../../api/generated/graphql.js';
import { request } from '../../api/request.js';
import { serverNow } from '../../api/server-clock.js';
import { readClock, sampleOf, withSample, type ClockReading, type ClockSample } from './clock.js';

let samples: readonly ClockSample[] = [];
let reading: ClockReading | null = null;
const readers = new Set<() => void>();

/** The service's time now, milliseconds since 1970, as well as it is known. */
export function serviceNow(): number {
  return reading === null ? serverNow() : performance.now() + reading.offset;
}

/** How well it is known; null before the first round trip. */
export function useServiceClock(): ClockReading | null {
  return useSyncExternalStore(
    (listener) => {
      readers.add(listener);
      return () => readers.delete(listener);
    },
    () => reading,
  );
}

function learn(next: readonly ClockSample[]): void {
  samples = next;
  reading = readClock(samples);
  for (const listener of readers) listener();
}

async function measure(): Promise<void> {
  const sentAt = performance.now();
  const { biddingClock } = await request(BiddingClockDocument, {});
  const receivedAt = performance.now();
  // The first answer over HTTP may have had to wait for the connection; a question that was answered after sleep says nothing.
  if (receivedAt - sentAt < 10_000) learn(withSample(samples, sampleOf(sentAt, receivedAt, Date.parse(biddingClock))));
}

const SOON = [0, 250, 600, 1200, 2500];
const OFTEN = 10_000;

/** Measures the service's clock while a page shows it: some quick round trips at once, then one now and again. */
export function useMeasuredClock(connected: boolean): void {
  useEffect(() => {
    // After a loss the machine may have slept: what was measured before is not believed any more.
    if (connected) samples = [];
    const attempt = () => void measure().catch(() => undefined);
    const soon = SOON.map((wait) => setTimeout(attempt, wait));
    const often = setInterval(attempt, OFTEN);
    return () => {
      soon.forEach(clearTimeout);
      clearInterval(often);
    };
  }, [connected]);
}
