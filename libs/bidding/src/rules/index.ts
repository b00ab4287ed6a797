export { biddingRefusals } from './bidding-refusals.js';
export * from './engine/index.js';
export * from './log/index.js';
export { makeRules, templateOf } from './make-rules.js';
export type { SessionChoices } from './make-rules.js';
export { sealedModes, sessionTemplates } from './templates.js';
export type { SessionTemplate } from './templates.js';
export * from './sealing/index.js';
export { plainRules } from './plain-text.js';
