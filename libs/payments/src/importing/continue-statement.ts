import type { Tx } from '@haihe/platform';
import type { CustodyAccountRow } from '../data/queries/custody-accounts.js';
import { knownLines, movedAfter } from '../data/queries/statement-lines.js';
import { statementRefusals } from '../rules/statement-refusals.js';
import { identifyLines } from './identify-lines.js';
import { inYuan } from './read-fields.js';
import { signed } from './statement.js';
import type { BankStatement, StatementLine } from './statement.js';

/** A line and by what it is known again. */
export interface IdentifiedLine {
  readonly entry: StatementLine;
  readonly identity: string;
  /** Ordinal in the statement. */
  readonly place: number;
}

/**
 * Finds what a statement tells anew, and demands that it continues what is known: its opening balance is what the account had
 * then, and nothing new lies before what was told already.
 *
 * @throws Refusal STATEMENT_OPENING, STATEMENT_OPENING_NEGATIVE, STATEMENT_LINE_CHANGED
 */
export async function continueStatement(tx: Tx, account: CustodyAccountRow, statement: BankStatement): Promise<IdentifiedLine[]> {
  const identities = identifyLines(statement.lines);
  const lines = statement.lines.map((entry, index): IdentifiedLine => ({ entry, identity: identities[index] ?? '', place: index + 1 }));
  if (account.balance === null || account.balanceDay === null) {
    if (statement.opening < 0n) throw statementRefusals.refuse('STATEMENT_OPENING_NEGATIVE', { params: { field: 'opening', value: inYuan(statement.opening) } });
    return lines;
  }
  const known = await knownLines(tx, account.id, lines.map(({ entry: { day }, identity }) => ({ day, identity })));
  let told = 0n;
  const fresh = lines.filter(({ entry, identity }) => {
    const before = known.get(`${entry.day} ${identity}`);
    if (!before) return true;
    if (before.amount !== entry.amount || before.direction !== entry.direction) {
      throw statementRefusals.refuse('STATEMENT_LINE_CHANGED', { params: { line: entry.line, value: entry.serial ?? identity } });
    }
    told += signed(entry);
    return false;
  });
  const atEnd = account.balance - (await movedAfter(tx, account.id, statement.toDay));
  const refuse = (field: string, value: bigint, expected: bigint): Error =>
    statementRefusals.refuse('STATEMENT_OPENING', { params: { field, value: inYuan(value), expected: inYuan(expected), day: account.balanceDay ?? '' } });
  if (statement.opening !== atEnd - told) throw refuse('期初余额 / opening balance', statement.opening, atEnd - told);
  if (fresh.length > 0 && account.balanceDay > statement.toDay) throw refuse('期末余额 / closing balance', statement.closing, atEnd);
  return fresh;
}
