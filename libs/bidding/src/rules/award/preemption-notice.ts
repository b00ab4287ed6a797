const DAY = 86_400_000;

/** Days of notice after which whoever may buy first counts as called to the session (法释〔2016〕18号 Art. 16: five days of public notice). */
export const CALLED_AFTER_DAYS = 5;

/**
 * Whether those who may buy first were called to a session: it was announced so long before that they could come, and take the
 * lot at the highest bid. Not coming then counts as giving the right up.
 */
export function preEmptorsCalled(announcedAt: Date, opensAt: Date): boolean {
  return opensAt.getTime() - announcedAt.getTime() >= CALLED_AFTER_DAYS * DAY;
}
