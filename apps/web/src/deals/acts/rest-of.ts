/**
 * What is left of an amount after a part of it, both as decimal text with two decimals.
 *
 * @returns null when the part is more than there is
 */
export function restOf(whole: string, part: string): string | null {
  const rest = BigInt(whole.replace('.', '')) - BigInt(part.replace('.', ''));
  if (rest < 0n) return null;
  const digits = rest.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
