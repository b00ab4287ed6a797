import { momentText } from '../formats/date-text.js';

const DAY = 86_400_000;

/** The last day that is over, by the exchange's calendar. */
export function dayBefore(now: Date): string {
  return momentText(new Date(now.getTime() - DAY).toISOString()).slice(0, 10);
}
