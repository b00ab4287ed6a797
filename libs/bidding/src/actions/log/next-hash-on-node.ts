import { createHash } from 'node:crypto';
import type { NextHash } from '../../rules/log/index.js';

/** `nextHash` by Node's own SHA-256: 5 µs a line where the portable one takes 10. */
export const nextHashOnNode: NextHash = (before, line) => createHash('sha256').update(before).update(line, 'utf8').digest();
