export { addDays, chinaDate, daysBetween, isIsoDate } from './calendar.js';
export type { IsoDate } from './calendar.js';
export { fixedClock, systemClock } from './clock.js';
export type { Clock } from './clock.js';
export { addWorkingDays, isProvisionalDay, isWorkingDay, workingDaysBetween } from './working-days.js';
export type { WorkingDayCount } from './working-days.js';
export { holidayNotices } from './working-day-notices.js';
export type { HolidayArrangement, HolidayNotice } from './working-day-notices.js';
