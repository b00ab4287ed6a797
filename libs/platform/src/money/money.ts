import { Refusal } from '../errors/refusal.js';

/** ISO 4217 code of a currency with two decimals. The exchange settles in CNY; others follow with the payment channels. */
export type Currency = 'CNY' | 'USD' | 'EUR' | 'HKD';

const currencies: readonly Currency[] = ['CNY', 'USD', 'EUR', 'HKD'];

/** Largest amount that a column of eight bytes holds, in minor units. */
const MAX_MINOR = 9_223_372_036_854_775_807n;

const decimalPattern = /^(-?)(\d{1,17})(?:\.(\d{1,2}))?$/;

/**
 * An exact amount in minor units (fen for CNY) with its currency.
 *
 * Never a float: arithmetic is on bigint, and dividing is only done by `allocate`, which loses no fen.
 */
export class Money {
  private constructor(
    /** Minor units: fen for CNY. */
    readonly minor: bigint,
    readonly currency: Currency,
  ) {}

  /**
   * @param minor whole minor units (fen)
   * @throws RangeError when the amount does not fit eight bytes
   */
  static ofMinor(minor: bigint, currency: Currency = 'CNY'): Money {
    if (minor > MAX_MINOR || minor < -MAX_MINOR) throw new RangeError('amount exceeds eight bytes');
    return new Money(minor, currency);
  }

  static zero(currency: Currency = 'CNY'): Money {
    return new Money(0n, currency);
  }

  /**
   * Reads an amount in major units as it stands on the wire: digits, at most two decimals, no grouping.
   *
   * @throws Refusal AMOUNT_MALFORMED for anything else ("1.234", "1e3", "", "１")
   */
  static parse(decimal: string, currency: string = 'CNY', path: readonly string[] = []): Money {
    const match = decimalPattern.exec(decimal);
    const known = currencies.find((code) => code === currency);
    if (!match || !known) {
      throw new Refusal('AMOUNT_MALFORMED', { path, params: { amount: decimal.slice(0, 40), currency: currency.slice(0, 8) } });
    }
    const [, sign, whole = '0', fraction = ''] = match;
    const minor = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
    if (minor > MAX_MINOR) throw new Refusal('AMOUNT_MALFORMED', { path, params: { amount: decimal, currency } });
    return new Money(sign ? -minor : minor, known);
  }

  /** Major units with exactly two decimals, no grouping: "1234567.00". */
  toDecimal(): string {
    const absolute = this.minor < 0n ? -this.minor : this.minor;
    const digits = absolute.toString().padStart(3, '0');
    return `${this.minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  plus(other: Money): Money {
    this.demandSameCurrency(other);
    return Money.ofMinor(this.minor + other.minor, this.currency);
  }

  minus(other: Money): Money {
    this.demandSameCurrency(other);
    return Money.ofMinor(this.minor - other.minor, this.currency);
  }

  /** -1, 0 or 1 as this amount is below, equal to or above the other. */
  compare(other: Money): -1 | 0 | 1 {
    this.demandSameCurrency(other);
    return this.minor < other.minor ? -1 : this.minor > other.minor ? 1 : 0;
  }

  equals(other: Money): boolean {
    return this.currency === other.currency && this.minor === other.minor;
  }

  get isPositive(): boolean {
    return this.minor > 0n;
  }

  /**
   * Splits the amount by weights with the largest-remainder method; the parts always sum to the whole.
   *
   * Ties of remainders go to the earlier part, so that the result depends on the input alone.
   *
   * @param weights non-negative whole weights, at least one of them positive
   */
  allocate(weights: readonly bigint[]): Money[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0n);
    if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must be non-negative and not all zero');
    const sign = this.minor < 0n ? -1n : 1n;
    const amount = this.minor * sign;
    const parts = weights.map((weight, index) => ({
      index,
      floor: (amount * weight) / total,
      remainder: (amount * weight) % total,
    }));
    let rest = amount - parts.reduce((sum, part) => sum + part.floor, 0n);
    const byRemainder = [...parts].sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    );
    for (const part of byRemainder) {
      if (rest === 0n) break;
      part.floor += 1n;
      rest -= 1n;
    }
    return parts.map((part) => new Money(part.floor * sign, this.currency));
  }

  toJSON(): { amount: string; currency: Currency } {
    return { amount: this.toDecimal(), currency: this.currency };
  }

  private demandSameCurrency(other: Money): void {
    if (other.currency !== this.currency) throw new RangeError(`cannot mix ${this.currency} and ${other.currency}`);
  }
}
