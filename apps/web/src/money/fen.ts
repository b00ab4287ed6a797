import type { WireMoney } from '../formats/money-text.js';

/** Fen of an amount on the wire: "-1234.5" → -123450n. Sums are made of these, never of floats. */
export function fenOf(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const fen = BigInt(whole || '0') * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  return amount.startsWith('-') ? -fen : fen;
}

/** Fen as the wire has amounts: 123450n → "1234.50". */
export function amountOf(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  return `${fen < 0n ? '-' : ''}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}`;
}

/** Fen as money in yuan. */
export function yuanOf(fen: bigint): WireMoney {
  return { amount: amountOf(fen), currency: 'CNY' };
}

/** The sum of amounts of one currency. */
export function sumOf(amounts: readonly WireMoney[]): WireMoney {
  return yuanOf(amounts.reduce((sum, { amount }) => sum + fenOf(amount), 0n));
}
