import { statementRefusals } from '../../rules/statement-refusals.js';
import { checkStatement, checkTotals } from '../check-statement.js';
import type { CsvRow } from '../csv-rows.js';
import { demandYuan, readAccountNumber, readBalance, readStatementAmount, readStatementDay, readText } from '../read-fields.js';
import { signed } from '../statement.js';
import type { BankStatement, StatementLine } from '../statement.js';

const columns = ['本方账号', '记账日期', '交易时间', '收支标志', '交易金额', '账户余额', '币种', '对方户名', '对方账号', '对方行名', '流水号', '摘要', '附言'] as const;
const FOOT = '总笔数';

/** Whether the rows are of this layout. */
export function isDirectionCsv(rows: readonly CsvRow[]): boolean {
  return rows[0]?.cells[0] === columns[0] && rows[0].cells[3] === columns[3];
}

/**
 * Layout of a large bank: every line names the account (behind a tab, so that spreadsheets leave it alone), the direction in
 * a column of its own, and the balance after it; a line of totals at the end. Usually in UTF-8 with a byte order mark. Some
 * exports begin with the newest line: the balances tell.
 *
 * @throws Refusal of `statementRefusals`
 */
export function readDirectionCsv(rows: readonly CsvRow[]): BankStatement {
  const [head, ...rest] = rows;
  for (const [index, field] of columns.entries()) {
    if (head?.cells[index] !== field) throw statementRefusals.refuse('STATEMENT_FIELD_MISSING', { params: { line: head?.line ?? 1, field } });
  }
  const foot = rest.at(-1);
  if (foot?.cells[0] !== FOOT) throw statementRefusals.refuse('STATEMENT_TRUNCATED', { params: { line: foot?.line ?? 1, field: FOOT } });
  const read = rest.slice(0, -1).map(readLine);
  const [first] = read;
  if (!first) throw statementRefusals.refuse('STATEMENT_FIELD_MISSING', { params: { line: foot.line, field: '本方账号' } });
  for (const { accountNumber, entry } of read) {
    if (accountNumber !== first.accountNumber) throw statementRefusals.refuse('STATEMENT_FIELD_INVALID', { params: { line: entry.line, field: '本方账号', value: accountNumber } });
  }
  const lines = inOrderOfTime(read.map(({ entry }) => entry));
  checkFoot(foot, lines);
  const [earliest, latest] = [lines[0], lines.at(-1)];
  if (!earliest || !latest) throw new Error('there is a first line');
  return checkStatement(
    {
      format: 'DIRECTION_CSV',
      accountNumber: first.accountNumber,
      fromDay: earliest.day,
      toDay: latest.day,
      opening: (earliest.balance ?? 0n) - signed(earliest),
      closing: latest.balance ?? 0n,
      lines,
    },
    { day: '记账日期', balance: '账户余额', closing: '账户余额' },
  );
}

/** `总笔数,3,收入合计,1000.00,支出合计,5.00` */
function checkFoot({ line, cells }: CsvRow, lines: readonly StatementLine[]): void {
  const [, count = '', inField, income = '', outField, outgo = ''] = cells;
  if (inField !== '收入合计' || outField !== '支出合计') throw statementRefusals.refuse('STATEMENT_TRUNCATED', { params: { line, field: '收入合计 / 支出合计' } });
  if (!/^\d{1,6}$/.test(count)) throw statementRefusals.refuse('STATEMENT_FIELD_INVALID', { params: { line, field: FOOT, value: count.slice(0, 40) } });
  checkTotals(lines, [
    { field: '收入合计', value: readBalance(income, { line, field: '收入合计' }), of: 'IN' },
    { field: '支出合计', value: readBalance(outgo, { line, field: '支出合计' }), of: 'OUT' },
    { field: FOOT, value: BigInt(count), of: 'COUNT' },
  ]);
}

/** Turned round when the balances only follow from one another backwards. */
function inOrderOfTime(lines: readonly StatementLine[]): readonly StatementLine[] {
  const follows = (order: readonly StatementLine[]): boolean =>
    order.every((entry, index) => index === 0 || (order[index - 1]?.balance ?? 0n) + signed(entry) === entry.balance);
  const backwards = [...lines].reverse();
  return !follows(lines) && follows(backwards) ? backwards : lines;
}

function readLine({ line, cells }: CsvRow): { readonly accountNumber: string; readonly entry: StatementLine } {
  if (cells.length !== columns.length) throw statementRefusals.refuse('STATEMENT_COLUMNS', { params: { line, value: cells.length, expected: columns.length } });
  const [own = '', day = '', , flag = '', amount = '', balance = '', currency = '', name, account, bank, serial = '', summary = '', note = ''] = cells;
  if (flag !== '收入' && flag !== '支出') throw statementRefusals.refuse('STATEMENT_FIELD_INVALID', { params: { line, field: '收支标志', value: flag.slice(0, 40) } });
  demandYuan(currency, { line, field: '币种' });
  // A sign may repeat what the flag says; one that contradicts it is left where the amount is refused.
  const unsigned = flag === '收入' ? amount.replace(/^\+/, '') : amount.replace(/^-/, '');
  return {
    accountNumber: readAccountNumber(own, { line, field: '本方账号' }),
    entry: {
      line,
      day: readStatementDay(day, { line, field: '记账日期' }),
      serial: readText(serial, 100),
      direction: flag === '收入' ? 'IN' : 'OUT',
      reversal: /冲正|冲销|退票/.test(summary),
      amount: readStatementAmount(unsigned, { line, field: '交易金额' }),
      balance: readBalance(balance, { line, field: '账户余额' }),
      counterpartyName: readText(name, 200),
      counterpartyAccount: readText((account ?? '').replace(/^'/, ''), 64),
      counterpartyBank: readText(bank, 200),
      remark: readText(`${summary} ${note}`, 1000),
    },
  };
}
