/** How far the browser's clock is from the server's, and how sure that is; both in milliseconds. */
export interface ClockOffset {
  offset: number;
  uncertainty: number;
}

let best: ClockOffset = { offset: 0, uncertainty: Number.POSITIVE_INFINITY };

/** The `Date` header is cut to whole seconds: the true moment lies up to one second later. */
const HEADER_GRAIN = 1000;

/**
 * Learns from one answer of the server. The tightest measurement is kept.
 *
 * @param dateHeader the answer's `Date` header
 * @param sentAt, receivedAt the browser's clock around the request, milliseconds
 */
export function learnServerTime(dateHeader: string | null, sentAt: number, receivedAt: number): void {
  const stated = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(stated)) return;
  const uncertainty = (receivedAt - sentAt + HEADER_GRAIN) / 2;
  if (uncertainty >= best.uncertainty) return;
  best = { offset: stated + HEADER_GRAIN / 2 - (sentAt + receivedAt) / 2, uncertainty };
}

/** The server's time now, in milliseconds since the epoch, as well as it is known. */
export function serverNow(): number {
  return Date.now() + best.offset;
}

/** Half the width of the interval in which the server's time lies, milliseconds; infinite before the first answer. */
export function serverTimeUncertainty(): number {
  return best.uncertainty;
}
