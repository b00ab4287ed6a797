/** A moment as notices tell it: 2026-11-24 09:30 in China. */
export function chinaMinute(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
