import type { SessionRules } from './engine/index.js';
import { readBox } from './sealing/index.js';
import { sealedModes } from './templates.js';

/** The price is fixed, or falls to a lowest one that all can read: there a reserve price would only keep the lot from being sold. */
const withoutReserve: ReadonlySet<string> = new Set(['FIXED_FIRST', 'FIXED_DRAW', 'DESCENDING', 'DESCENDING_SEALED']);

/** Whether a seller may seal a reserve price to rules that he is asked about: keepers are offered, and bids rise or are sealed. */
export function takesReserve({ mode, keepers }: SessionRules): boolean {
  return keepers.length > 0 && !withoutReserve.has(mode);
}

/** Whether a box is in the right form and sealed to exactly the keepers of the rules. */
export function isSealedTo({ keepers }: SessionRules, box: string): boolean {
  const sealedTo = readBox(box)?.shares.map(({ to }) => to) ?? [];
  return sealedTo.length === keepers.length && keepers.every(({ publicKey }) => sealedTo.includes(publicKey));
}

/**
 * The rules as they are announced once the seller has answered: with his reserve price; without one, keepers stay only where bids are sealed.
 *
 * @param reserve the seller's box; null when the start price is the reserve
 */
export function agreedRules(rules: SessionRules, reserve: string | null): SessionRules {
  if (reserve !== null || sealedModes.includes(rules.mode)) return { ...rules, reserve };
  return { ...rules, reserve: null, keepers: [], keepersNeeded: 0 };
}
