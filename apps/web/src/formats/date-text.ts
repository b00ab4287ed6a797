/** The exchange lives by Tianjin's clock, wherever the reader sits. */
const EXCHANGE_ZONE = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: EXCHANGE_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as 2026-11-22 14:05, on the exchange's clock. */
export function momentText(iso: string): string {
  return parts.format(new Date(iso));
}

/** The day of a moment or date, as 2026-11-22. */
export function dayText(iso: string): string {
  return iso.length === 10 ? iso : momentText(iso).slice(0, 10);
}

const DAY = 86_400_000;

/** Whole days from now until a date or moment; negative when it has passed. */
export function daysUntil(iso: string, now: number): number {
  return Math.ceil((new Date(iso).getTime() - now) / DAY);
}

/** "3 天前", "in 2 hours": shown beside the exact moment, never instead of it. */
export function relativeText(iso: string, now: number, locale: string): string {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 3600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return format.format(Math.round(seconds / 3600), 'hour');
  if (size < 86_400 * 45) return format.format(Math.round(seconds / 86_400), 'day');
  if (size < 86_400 * 365) return format.format(Math.round(seconds / (86_400 * 30)), 'month');
  return format.format(Math.round(seconds / (86_400 * 365)), 'year');
}
