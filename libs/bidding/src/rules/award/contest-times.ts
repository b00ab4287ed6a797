const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** China is eight hours ahead. */
const OFFSET = 8 * HOUR;
const OPENS_AT_HOUR = 10;
const SIGN_UP_ENDS_BEFORE = 18 * HOUR;

/**
 * When a session that begins by itself opens: at ten in the morning in China, at least so many days ahead; one signs up until four in
 * the afternoon of the day before.
 *
 * @param noticeDays at least 1
 */
export function contestTimes(now: Date, noticeDays: number): { readonly opensAt: Date; readonly signUpUntil: Date } {
  const earliest = now.getTime() + noticeDays * DAY + OFFSET;
  const sameDay = Math.floor(earliest / DAY) * DAY + OPENS_AT_HOUR * HOUR;
  const opens = (sameDay >= earliest ? sameDay : sameDay + DAY) - OFFSET;
  return { opensAt: new Date(opens), signUpUntil: new Date(opens - SIGN_UP_ENDS_BEFORE) };
}

/** The step of such a session: a hundredth of the start price, whole yuan. In fen. */
export function contestStep(startPrice: number): number {
  return Math.max(1, Math.ceil(startPrice / 10_000)) * 100;
}
