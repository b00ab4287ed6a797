export { checkShares, equalShares, formatShare, parseShare, shareText, sumOfShares, wholeShare } from './share.js';
export type { Share, ShareFault } from './share.js';
