import { statementRefusals } from '../../rules/statement-refusals.js';
import { checkStatement, checkTotals } from '../check-statement.js';
import type { CsvRow } from '../csv-rows.js';
import { demandYuan, readAccountNumber, readBalance, readStatementAmount, readStatementDay, readText } from '../read-fields.js';
import type { BankStatement, StatementLine } from '../statement.js';

const TITLE = '账户交易明细';
const columns = ['交易日期', '交易时间', '交易流水号', '借方发生额', '贷方发生额', '余额', '对方户名', '对方账号', '对方开户行', '摘要', '附言'] as const;

/** Whether the rows are of this layout. */
export function isTwoColumnCsv(rows: readonly CsvRow[]): boolean {
  return rows[0]?.cells[0] === TITLE;
}

/**
 * Layout of a large bank: title, a block of named values, then a table with a debit column (out), a credit column (in) and
 * the running balance, and at the end the sums of both columns. Usually in GB18030.
 *
 * @throws Refusal of `statementRefusals`
 */
export function readTwoColumnCsv(rows: readonly CsvRow[]): BankStatement {
  const head = rows.findIndex(({ cells }) => cells[0] === columns[0]);
  const block = namedValues(rows.slice(1, head < 0 ? undefined : head));
  const last = rows.at(-1)?.line ?? 1;
  if (head < 0) throw statementRefusals.refuse('STATEMENT_TRUNCATED', { params: { line: last, field: columns[0] } });
  const foot = rows.findIndex(({ cells }, index) => index > head && cells[0]?.startsWith('借方笔数'));
  if (foot < 0) throw statementRefusals.refuse('STATEMENT_TRUNCATED', { params: { line: last, field: '借方笔数' } });
  demandColumns(rows[head]);
  const value = (values: ReadonlyMap<string, Named>, field: string, line: number): Named => {
    const found = values.get(field);
    if (!found || found.text === '') throw statementRefusals.refuse('STATEMENT_FIELD_MISSING', { params: { line, field } });
    return found;
  };
  const headed = (field: string): Named => value(block, field, rows[head]?.line ?? 1);
  const currency = headed('币种');
  demandYuan(currency.text, { line: currency.line, field: '币种' });
  const lines = rows.slice(head + 1, foot).map(readLine);
  const totals = namedValues(rows.slice(foot));
  const footed = (field: string): Named => value(totals, field, last);
  const count = (field: string): number => {
    const { text, line } = footed(field);
    if (!/^\d{1,6}$/.test(text)) throw statementRefusals.refuse('STATEMENT_FIELD_INVALID', { params: { line, field, value: text.slice(0, 40) } });
    return Number(text);
  };
  const sum = (field: string): bigint => readBalance(footed(field).text, { line: footed(field).line, field });
  checkTotals(lines, [
    { field: '借方合计', value: sum('借方合计'), of: 'OUT' },
    { field: '贷方合计', value: sum('贷方合计'), of: 'IN' },
    { field: '借方笔数 + 贷方笔数', value: BigInt(count('借方笔数') + count('贷方笔数')), of: 'COUNT' },
  ]);
  const read = <Read>(field: string, reader: (text: string, spot: { line: number; field: string }) => Read): Read => reader(headed(field).text, { line: headed(field).line, field });
  return checkStatement(
    {
      format: 'TWO_COLUMN_CSV',
      accountNumber: read('账号', readAccountNumber),
      fromDay: read('起始日期', readStatementDay),
      toDay: read('截止日期', readStatementDay),
      opening: read('期初余额', readBalance),
      closing: read('期末余额', readBalance),
      lines,
    },
    { day: '交易日期', balance: '余额', closing: '期末余额' },
  );
}

interface Named {
  readonly text: string;
  readonly line: number;
}

/** Names and values side by side: `账号:,0200…,户名:,…`. */
function namedValues(rows: readonly CsvRow[]): Map<string, Named> {
  const values = new Map<string, Named>();
  for (const { line, cells } of rows) {
    for (let index = 0; index + 1 < cells.length; index += 2) {
      const name = (cells[index] ?? '').replace(/[:：]$/, '');
      if (name !== '') values.set(name, { text: cells[index + 1] ?? '', line });
    }
  }
  return values;
}

function demandColumns(row: CsvRow | undefined): void {
  for (const [index, field] of columns.entries()) {
    if (row?.cells[index] !== field) throw statementRefusals.refuse('STATEMENT_FIELD_MISSING', { params: { line: row?.line ?? 1, field } });
  }
}

function readLine({ line, cells }: CsvRow): StatementLine {
  if (cells.length !== columns.length) throw statementRefusals.refuse('STATEMENT_COLUMNS', { params: { line, value: cells.length, expected: columns.length } });
  const [day = '', , serial = '', debit = '', credit = '', balance = '', name, account, bank, summary = '', note = ''] = cells;
  const blank = (text: string): boolean => text === '' || /^0(\.0{1,2})?$/.test(text);
  if (blank(debit) === blank(credit)) {
    throw statementRefusals.refuse('STATEMENT_FIELD_INVALID', { params: { line, field: '借方发生额 / 贷方发生额', value: `${debit} / ${credit}`.slice(0, 40) } });
  }
  const out = !blank(debit);
  return {
    line,
    day: readStatementDay(day, { line, field: '交易日期' }),
    serial: readText(serial, 100),
    direction: out ? 'OUT' : 'IN',
    reversal: /冲正|冲销|退票/.test(summary),
    amount: readStatementAmount(out ? debit : credit, { line, field: out ? '借方发生额' : '贷方发生额' }),
    balance: readBalance(balance, { line, field: '余额' }),
    counterpartyName: readText(name, 200),
    counterpartyAccount: readText(account, 64),
    counterpartyBank: readText(bank, 200),
    remark: readText(`${summary} ${note}`, 1000),
  };
}
