const HOUR = 3_600_000;

/** How long a session lasts. */
export const sessionTerm = {
  /** It ends when it is not used for this long, in milliseconds: a working day, so that nobody is thrown out at lunch. */
  idle: 12 * HOUR,
  /** It ends at the latest after this long, however much it is used. */
  absolute: 7 * 24 * HOUR,
  /** Use is noted at most this often: reading a page must not cost a write. */
  noted: HOUR / 12,
} as const;
