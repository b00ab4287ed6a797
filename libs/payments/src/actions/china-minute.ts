/** A moment as China's clocks show it: 2026-11-22 14:05. */
export function chinaMinute(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
