import type { Rule } from 'eslint';

/** No file imports itself, by whatever way round. */
export declare const noCircles: Rule.RuleModule;
