import type { Rule } from 'eslint';

/** A rule is switched off by name and with a reason only. */
export declare const reasonedDisable: Rule.RuleModule;
