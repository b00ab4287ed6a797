import type { OwnerRecord } from '../right-record.js';

/** Largest denominator that is kept; finer shares do not occur. */
const LARGEST_DENOMINATOR = 1_000_000;

/**
 * Shares of owners in their order: `60%; 40%`, `1/3；2/3`, `0.5;0.5`. Null unless there is one for each owner and they sum
 * to exactly 1.
 */
export function readShares(names: readonly string[], text: string): OwnerRecord[] | null {
  const all = splitAll(text).map(readFraction);
  if (all.length !== names.length || all.some((fraction) => fraction === null)) return null;
  const owners = names.map((name, index) => ({ name, ...(all[index] ?? { numerator: 0, denominator: 1 }), stated: true }));
  return sumsToOne(owners) ? owners : null;
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

function splitAll(text: string): string[] {
  return text.split(/[;；|\n]/).map((part) => part.trim()).filter((part) => part !== '');
}

function readFraction(text: string): Fraction | null {
  const [, top, bottom] = /^(\d{1,6})\s*\/\s*(\d{1,7})$/.exec(text) ?? [];
  if (top !== undefined && bottom !== undefined) return reduced(Number(top), Number(bottom));
  const [, whole = '', decimals = '', percent = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?\s*(%|％)?$/.exec(text) ?? [];
  if (whole === '') return null;
  return reduced(Number(whole + decimals), 10 ** decimals.length * (percent === '' ? 1 : 100));
}

function reduced(numerator: number, denominator: number): Fraction | null {
  if (numerator <= 0 || denominator <= 0 || numerator > denominator) return null;
  const divisor = greatestCommonDivisor(numerator, denominator);
  const fraction = { numerator: numerator / divisor, denominator: denominator / divisor };
  return fraction.denominator > LARGEST_DENOMINATOR ? null : fraction;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function sumsToOne(fractions: readonly Fraction[]): boolean {
  const common = fractions.reduce((product, { denominator }) => product * BigInt(denominator), 1n);
  return fractions.reduce((sum, { numerator, denominator }) => sum + (BigInt(numerator) * common) / BigInt(denominator), 0n) === common;
}
