const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const pad = (value: number): string => String(value).padStart(2, '0');

/** Time left as figures: whole days apart, then 02:14:05, in the last minute with tenths: 00:07.3. */
export function clockText(left: number): { readonly days: number; readonly clock: string } {
  const shown = Math.max(0, left);
  const days = Math.floor(shown / DAY);
  const [hours, minutes, seconds] = [Math.floor(shown / HOUR) % 24, Math.floor(shown / MINUTE) % 60, Math.floor(shown / SECOND) % 60];
  if (shown < MINUTE) return { days, clock: `00:${pad(seconds)}.${Math.floor(shown / 100) % 10}` };
  return { days, clock: hours > 0 || days > 0 ? `${pad(hours)}:${pad(minutes)}:${pad(seconds)}` : `${pad(minutes)}:${pad(seconds)}` };
}

const precise = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 });

/** A moment of a day with its thousandths, on the exchange's clock: 14:05:03.217. */
export function preciseText(iso: string): string {
  return precise.format(new Date(iso)).replace(',', '.');
}

/** A span in seconds in words: 5 分钟, 90 秒. */
export function spanParts(seconds: number): { readonly unit: 'seconds' | 'minutes' | 'hours' | 'days'; readonly count: number } {
  if (seconds % 86_400 === 0) return { unit: 'days', count: seconds / 86_400 };
  if (seconds % 3600 === 0) return { unit: 'hours', count: seconds / 3600 };
  if (seconds % 60 === 0) return { unit: 'minutes', count: seconds / 60 };
  return { unit: 'seconds', count: seconds };
}
