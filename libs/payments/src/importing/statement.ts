import type { IsoDate } from '@haihe/platform/clock';

/** Formats of bank statements, by layout. */
export const statementFormats = ['TWO_COLUMN_CSV', 'DIRECTION_CSV', 'CAMT_053'] as const;

/** A format of bank statements. */
export type StatementFormatName = (typeof statementFormats)[number];

/** One movement of the account. */
export interface StatementLine {
  /** Line of the file on which it stands. */
  readonly line: number;
  readonly day: IsoDate;
  /** The bank's number of it; null when the bank gives none. */
  readonly serial: string | null;
  /** In: more in the account. */
  readonly direction: 'IN' | 'OUT';
  /** The bank takes back what it had booked. */
  readonly reversal: boolean;
  /** Fen, positive. */
  readonly amount: bigint;
  /** Balance after it, in fen, when the bank tells. */
  readonly balance: bigint | null;
  readonly counterpartyName: string | null;
  readonly counterpartyAccount: string | null;
  readonly counterpartyBank: string | null;
  readonly remark: string | null;
}

/** A statement as the file tells it: complete, in order of time, and adding up. */
export interface BankStatement {
  readonly format: StatementFormatName;
  readonly accountNumber: string;
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  /** Fen. */
  readonly opening: bigint;
  readonly closing: bigint;
  readonly lines: readonly StatementLine[];
}

/** Fen by which a line changes the balance. */
export function signed({ direction, amount }: Pick<StatementLine, 'direction' | 'amount'>): bigint {
  return direction === 'IN' ? amount : -amount;
}

/** Most lines of one statement. */
export const MOST_LINES = 20_000;

/** Most bytes of one file. */
export const MOST_BYTES = 20_000_000;
