export { inCapitals } from './capitals.js';
export { Money } from './money.js';
export type { Currency } from './money.js';
