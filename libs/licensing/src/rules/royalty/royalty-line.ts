import type { RoyaltyBase } from '../terms/index.js';

/** A running royalty on what was sold of one product in one territory, as far as it lies in one step. */
export interface RunningLine {
  readonly kind: 'RUNNING';
  /** Place of the component in the terms. */
  readonly component: number;
  readonly base: RoyaltyBase;
  /** As reported. */
  readonly product: string | null;
  readonly territory: string | null;
  /** What lies in the step: fen, or units for UNITS. */
  readonly quantity: bigint;
  /** The step, from 0. */
  readonly tier: number;
  /** Millionths of the quantity; for UNITS fen per unit. */
  readonly rate: bigint;
  /** Fen, rounded half up. */
  readonly amount: bigint;
}

/** What a cap takes off; not above 0. */
export interface CapLine {
  readonly kind: 'CAP';
  readonly component: number;
  readonly limit: 'YEAR' | 'TOTAL';
  readonly amount: bigint;
}

/** What a contract year lacked to its minimum. */
export interface MinimumLine {
  readonly kind: 'MINIMUM';
  readonly component: number;
  /** Minimum of this year: amount × days that the licence lasts of it / days of the year, rounded half up. */
  readonly required: bigint;
  readonly days: number;
  readonly ofDays: number;
  readonly amount: bigint;
}

/** What was paid in advance and is set off; not above 0. */
export interface CreditLine {
  readonly kind: 'CREDIT';
  readonly component: number;
  /** Of the entry fee that is left after it. */
  readonly left: bigint;
  readonly amount: bigint;
}

/** A line of the working. Amounts in fen; they sum to the royalty of the period. */
export type RoyaltyLine = RunningLine | CapLine | MinimumLine | CreditLine;

/** What the amounts of lines sum to. */
export function sumOf(lines: readonly { readonly amount: bigint }[]): bigint {
  let sum = 0n;
  for (const { amount } of lines) sum += amount;
  return sum;
}
