export { divideIncome } from './divide-income.js';
export type { IncomePart, IncomeRule } from './divide-income.js';
export { wholeWeights } from './party-weights.js';
export type { Fraction, PartyWeights, WholeWeight } from './party-weights.js';
export { sharesRefusals } from './shares-refusals.js';
export type { SharesRefusalCode } from './shares-refusals.js';
