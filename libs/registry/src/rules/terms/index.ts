export { deriveTerm, termProgress } from './derive-term.js';
export type { RightTerm, TermFacts, TermReason } from './derive-term.js';
export type { TermRule, TermStart } from './term-rule.js';
export { termRules } from './term-rules.js';
