export { annuityFees, dueWindow, feeReductions, latePayment } from './annuity-rules.js';
export type { AnnuityFees, FeeReduction, LatePayment } from './annuity-rules.js';
export type { Annuity, AnnuityState } from './annuity.js';
export { deriveAnnuities, lastDueDay } from './derive-annuities.js';
export type { AnnuityFacts, AnnuityReason, AnnuitySchedule } from './derive-annuities.js';
export { graceUntil, lateSurcharge } from './late-surcharge.js';
export { beginOfPatentYear, patentYearOf } from './patent-year.js';
