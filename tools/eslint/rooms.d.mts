import type { Rule } from 'eslint';

/** Which room of a lib may import what. */
export declare const rooms: Rule.RuleModule;
