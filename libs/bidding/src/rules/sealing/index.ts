export { fromBase64url, toBase64url } from './base64url.js';
export { makeKeeperKeys, unwrapKeeperKeys, wrapKeeperKeys } from './keeper-keys.js';
export type { KeeperKeys } from './keeper-keys.js';
export { combineShares, openShare, openWithKey } from './open-box.js';
export type { GivenShare, OpenedBox } from './open-box.js';
export { sealAmount } from './seal-amount.js';
export type { KeeperCircle } from './seal-amount.js';
export type { SealContext } from './seal-context.js';
export { MOST_KEEPERS, readBox } from './sealed-box.js';
