import { defineFaults, parsed } from '../identifiers/parsed.js';
import type { Parsed } from '../identifiers/parsed.js';

/** A part of a right, an exact fraction in lowest terms between 0 (not included) and 1. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export type ShareFault = 'SHARE_MALFORMED' | 'SHARE_OUT_OF_RANGE' | 'SHARES_DO_NOT_SUM_TO_ONE';

const fault = defineFaults({
  SHARE_MALFORMED: {
    zh: '份额“{value}”无法识别：请填写分数或百分比，如 1/2、50%',
    en: 'The share “{value}” cannot be read: give a fraction or a percentage, such as 1/2 or 50%',
  },
  SHARE_OUT_OF_RANGE: { zh: '份额“{value}”应大于 0 且不超过 1', en: 'The share “{value}” must be more than 0 and at most 1' },
  SHARES_DO_NOT_SUM_TO_ONE: {
    zh: '各权利人的份额合计为 {sum}，应当恰好为 1',
    en: 'The shares of the owners add up to {sum}; they must add up to exactly 1',
  },
});

/** The whole right. */
export const wholeShare: Share = { numerator: 1n, denominator: 1n };

/** Reads a share: `1/2`, `50%`, `33.5 %`, `1`. */
export function parseShare(text: string): Parsed<Share, ShareFault> {
  const value = text.trim().slice(0, 40);
  const bare = text.normalize('NFKC').replace(/\s+/g, '').replace(/\u2044/g, '/');
  const [, numerator = '', denominator = '1'] = /^(\d{1,18})(?:\/(\d{1,18}))?$/.exec(bare) ?? [];
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:\.(\d{1,15}))?%$/.exec(bare) ?? [];
  if (numerator === '' && whole === '') return fault('SHARE_MALFORMED', { value });
  const share =
    numerator === ''
      ? reduce(BigInt(`${whole}${fraction}`), 100n * 10n ** BigInt(fraction.length))
      : reduce(BigInt(numerator), BigInt(denominator));
  if (share === null || share.numerator === 0n || share.numerator > share.denominator) return fault('SHARE_OUT_OF_RANGE', { value });
  return parsed(share);
}

/** The share as it is stored and sent: `1/2`, the whole `1/1`. */
export function formatShare(share: Share): string {
  return `${share.numerator}/${share.denominator}`;
}

/** The share as it is shown: a percentage when two decimals hold it exactly (50%, 12.5%), else the fraction (1/3). */
export function shareText(share: Share): string {
  const hundredths = share.numerator * 10_000n;
  if (hundredths % share.denominator !== 0n) return formatShare(share);
  const value = hundredths / share.denominator;
  const decimals = String(value % 100n).padStart(2, '0').replace(/0+$/, '');
  return `${value / 100n}${decimals === '' ? '' : `.${decimals}`}%`;
}

/**
 * Equal shares for co-owners of whom nothing else is known.
 *
 * Source: 民法典 Art. 309: without agreement and known contributions, shares are equal.
 *
 * @throws RangeError unless there is at least one owner
 */
export function equalShares(owners: number): Share[] {
  if (!Number.isInteger(owners) || owners < 1) throw new RangeError('a right has at least one owner');
  return Array.from({ length: owners }, () => ({ numerator: 1n, denominator: BigInt(owners) }));
}

/** The exact sum, which may exceed the whole. */
export function sumOfShares(shares: readonly Share[]): Share {
  return shares.reduce<Share>(
    (sum, share) =>
      reduce(sum.numerator * share.denominator + share.numerator * sum.denominator, sum.denominator * share.denominator) ?? sum,
    { numerator: 0n, denominator: 1n },
  );
}

/** Passes the shares on when they add up to the whole right, else says what they add up to (domain rule 5.7). */
export function checkShares(shares: readonly Share[]): Parsed<readonly Share[], ShareFault> {
  const sum = sumOfShares(shares);
  return sum.numerator === sum.denominator ? parsed(shares) : fault('SHARES_DO_NOT_SUM_TO_ONE', { sum: formatShare(sum) });
}

/** Lowest terms; null for a denominator of zero. */
function reduce(numerator: bigint, denominator: bigint): Share | null {
  if (denominator === 0n) return null;
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
