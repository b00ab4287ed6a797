import type { Reader } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import { render } from '@haihe/platform/errors';
import type { Money } from '@haihe/platform/money';
import { statementBounds, statementLines } from '../data/statement-query.js';
import type { StatementBounds, StatementLine } from '../data/statement-query.js';
import { BYTE_ORDER_MARK, csvLine, csvText } from '../rules/csv.js';
import { reasonTitle } from '../rules/reasons.js';
import { statementPeriod } from '../rules/statement-period.js';
import type { StatementDays } from '../rules/statement-period.js';

const LINES_AT_ONCE = 1000;

const words = {
  'zh-CN': {
    head: ['序号', '记账时间（北京时间）', '事由', '备注', '业务类型', '业务编号', '收入', '支出', '余额', '币种', '交易编号', '冲正的交易'],
    opening: '期初余额',
    closing: '期末余额',
  },
  en: {
    head: ['No.', 'Booked at (China time)', 'Reason', 'Note', 'Source', 'Source id', 'In', 'Out', 'Balance', 'Currency', 'Transaction', 'Reverses'],
    opening: 'Opening balance',
    closing: 'Closing balance',
  },
} as const;

/**
 * The statement of an account as CSV (RFC 4180, UTF-8 with a byte order mark), piece by piece: it may be of any length.
 *
 * Who may read the account is for the caller to decide.
 *
 * @returns undefined when there is no such account
 * @throws Refusal INPUT_INVALID for a period that is none
 */
export async function exportStatement(reader: Reader, accountId: string, days: StatementDays, locale: Locale): Promise<AsyncIterable<string> | undefined> {
  const bounds = await statementBounds(reader, accountId, statementPeriod(days));
  return bounds && pieces(reader, bounds, locale);
}

async function* pieces(reader: Reader, bounds: StatementBounds, locale: Locale): AsyncIterable<string> {
  const { head, opening, closing } = words[locale];
  const { currency } = bounds.account;
  const summary = (title: string, balance: Money): string => csvLine(['', '', title, '', '', '', '', '', balance.toDecimal(), currency, '', '']);
  yield BYTE_ORDER_MARK + csvLine(head.map(csvText)) + summary(opening, bounds.opening);
  for (let after = bounds.first; after < bounds.last; ) {
    const lines = await statementLines(reader, bounds, after, LINES_AT_ONCE);
    yield lines.map((line) => lineText(line, currency, locale)).join('');
    after = lines.at(-1)?.sequence ?? bounds.last;
  }
  yield summary(closing, bounds.closing);
}

function lineText(line: StatementLine, currency: string, locale: Locale): string {
  const { sequence, amount, balance, reason, note, sourceType, sourceId, transactionId, reverses } = line;
  const moved = amount.toDecimal();
  return csvLine([
    sequence.toString(),
    chinaTime(line.bookedAt),
    csvText(render(reasonTitle(reason), locale)),
    csvText(note ?? ''),
    csvText(sourceType),
    csvText(sourceId),
    amount.isPositive ? moved : '',
    amount.isPositive ? '' : moved.slice(1),
    balance.toDecimal(),
    currency,
    transactionId,
    reverses ?? '',
  ]);
}

/** A moment as China's clocks show it: 2026-11-22 14:05:09. */
function chinaTime(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
