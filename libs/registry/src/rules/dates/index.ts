export { checkDates } from './check-dates.js';
export type { DatesFault, RightDays } from './check-dates.js';
export { addMonths, addYears, earliest, fullMonthsBetween, lastDayOfYears, latest } from './day-arithmetic.js';
