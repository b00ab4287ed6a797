/** A calendar day as YYYY-MM-DD, without time or zone, as registers and gazettes state it. */
export type IsoDate = string;

const DAY = 86_400_000;
const CHINA_OFFSET = 8 * 3_600_000;

/** Whether the text is a real day of the calendar in the form YYYY-MM-DD. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** The day in China (UTC+8, no summer time) at a moment: legal terms and deadlines count in it. */
export function chinaDate(moment: Date): IsoDate {
  return new Date(moment.getTime() + CHINA_OFFSET).toISOString().slice(0, 10);
}

/** The day that lies a number of days after (or, negative, before) another. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second lies before the first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
