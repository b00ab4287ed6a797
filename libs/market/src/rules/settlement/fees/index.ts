export { computeFees } from './compute-fees.js';
export type { Fee, FeeAdjustment, FeeBase, FeeLine } from './compute-fees.js';
export { partOf, percent, percentText, WHOLE_RATE } from './fee-rate.js';
export type { FeeRate } from './fee-rate.js';
export type { FeeCharge, FeePayer, FeeSchedule, FeeTable, FeeTier, FeeWaiver, PriceRoute } from './fee-schedule.js';
export { feeSchedules } from './fee-schedules.js';
export { feeScheduleFor, feeScheduleOf } from './find-fee-schedule.js';
export type { FeeCase } from './find-fee-schedule.js';
