export { contestStep, contestTimes } from './contest-times.js';
export { divideForfeit, forfeitRuleOn, forfeitRules } from './forfeit.js';
export type { ForfeitRule } from './forfeit.js';
export { CALLED_AFTER_DAYS, preEmptorsCalled } from './preemption-notice.js';
export { secondNotice } from './second-notice.js';
