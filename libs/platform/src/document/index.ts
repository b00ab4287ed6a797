export type { Paper, PaperBlock, PaperColumn } from './paper.js';
export { plainText } from './plain-text.js';
export { dayInWords, inBoth, inFigures } from './words.js';
