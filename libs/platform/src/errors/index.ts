export { commonRefusals, defineRefusals, messageOf, render } from './refusal-catalogue.js';
export type { BilingualText, Locale, Refusals } from './refusal-catalogue.js';
export { Refusal } from './refusal.js';
export type { RefusalContext } from './refusal.js';
