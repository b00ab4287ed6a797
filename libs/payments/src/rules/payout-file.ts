import { Money } from '@haihe/platform/money';
import { csvCell } from './csv-cell.js';

/** A payout as the bank needs it. */
export interface ListedPayout {
  readonly reference: string;
  /** Fen. */
  readonly amount: bigint;
  readonly beneficiaryName: string;
  readonly beneficiaryAccount: string;
  readonly beneficiaryBank: string;
  readonly beneficiaryBankCode: string | null;
  readonly title: string;
}

const head = ['序号', '业务参考号', '收款户名', '收款账号', '收款开户行', '开户行联行号', '金额', '币种', '附言'];

/** Tells spreadsheets that the file is UTF-8. */
const MARK = '\uFEFF';

/**
 * The file that is given to the bank: one line per payout, the sums at the end. The reference stands in the remark, so that the
 * statement brings it back. The same payouts make the same file.
 */
export function payoutFile(payouts: readonly ListedPayout[]): string {
  const lines = payouts.map((payout, index) => [
    String(index + 1),
    payout.reference,
    payout.beneficiaryName,
    payout.beneficiaryAccount,
    payout.beneficiaryBank,
    payout.beneficiaryBankCode ?? '',
    Money.ofMinor(payout.amount).toDecimal(),
    'CNY',
    `${payout.reference} ${payout.title}`,
  ]);
  const total = payouts.reduce((sum, { amount }) => sum + amount, 0n);
  const foot = ['合计', String(payouts.length), '', '', '', '', Money.ofMinor(total).toDecimal(), 'CNY', ''];
  return MARK + [head, ...lines, foot].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
