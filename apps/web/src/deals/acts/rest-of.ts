import { amountOf, fenOf } from '../../money/fen.js';

/**
 * What is left of an amount after a part of it, both as decimal text with two decimals.
 *
 * @returns null when the part is more than there is
 */
export function restOf(whole: string, part: string): string | null {
  const rest = fenOf(whole) - fenOf(part);
  return rest < 0n ? null : amountOf(rest);
}
