export { addDays, chinaDate, daysBetween, isIsoDate } from './calendar.js';
export type { IsoDate } from './calendar.js';
export { fixedClock, systemClock } from './clock.js';
export type { Clock } from './clock.js';
