export { firstHash, nextHash } from './chain.js';
export type { NextHash } from './chain.js';
export { entryLine, readLine } from './entry-line.js';
export type { NumberedEntry } from './entry-line.js';
export { headerLine, keyIdOfRaw, LOG_FORMAT, LOG_VERSION, readHeader } from './header-line.js';
export type { LogHeader } from './header-line.js';
