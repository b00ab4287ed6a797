import { statementRefusals } from '../rules/statement-refusals.js';
import { inYuan } from './read-fields.js';
import { MOST_LINES, signed } from './statement.js';
import type { BankStatement, StatementLine } from './statement.js';

/** What the file calls what is checked. */
export interface CheckedFields {
  readonly day: string;
  readonly balance: string;
  readonly closing: string;
}

/**
 * Demands that a statement holds together: every day within its period, every running balance following from the one before,
 * opening and lines making the closing balance.
 *
 * @throws Refusal STATEMENT_TOO_LARGE, STATEMENT_DAY, STATEMENT_BALANCE, STATEMENT_SUM
 */
export function checkStatement(statement: BankStatement, fields: CheckedFields): BankStatement {
  const { fromDay, toDay, opening, closing, lines } = statement;
  if (lines.length > MOST_LINES) throw statementRefusals.refuse('STATEMENT_TOO_LARGE', { params: { most: MOST_LINES } });
  let balance = opening;
  for (const entry of lines) {
    const { line } = entry;
    if (entry.day < fromDay || entry.day > toDay) throw statementRefusals.refuse('STATEMENT_DAY', { params: { line, field: fields.day, value: entry.day } });
    balance += signed(entry);
    if (entry.balance !== null && entry.balance !== balance) {
      throw statementRefusals.refuse('STATEMENT_BALANCE', { params: { line, field: fields.balance, value: inYuan(entry.balance), expected: inYuan(balance) } });
    }
  }
  if (balance !== closing) throw statementRefusals.refuse('STATEMENT_SUM', { params: { field: fields.closing, value: inYuan(closing), expected: inYuan(balance) } });
  return statement;
}

/**
 * Demands that the sums at the end of a file are those of its lines.
 *
 * @throws Refusal STATEMENT_SUM
 */
export function checkTotals(lines: readonly StatementLine[], totals: readonly { readonly field: string; readonly value: bigint; readonly of: 'IN' | 'OUT' | 'COUNT' }[]): void {
  const sums = { IN: 0n, OUT: 0n, COUNT: BigInt(lines.length) };
  for (const { direction, amount } of lines) sums[direction] += amount;
  for (const { field, value, of } of totals) {
    if (sums[of] === value) continue;
    const show = (number: bigint): string => (of === 'COUNT' ? number.toString() : inYuan(number));
    throw statementRefusals.refuse('STATEMENT_SUM', { params: { field, value: show(value), expected: show(sums[of]) } });
  }
}
