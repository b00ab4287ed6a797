export { highlight, snippet } from './highlight.js';
export type { TextSpan } from './highlight.js';
export { isIdeograph, normaliseText } from './normalise.js';
export { termsOf } from './query-terms.js';
export { containsTerm, runsOf, toTsquery, toTsvector } from './tokens.js';
