/** A line of an invented bank statement. */
export interface BankLine {
  /** Yuan with two decimals; below zero when money left. */
  readonly amount: string;
  readonly name: string;
  readonly account: string;
  readonly remark: string;
}

const fenOf = (yuan: string): bigint => BigInt(yuan.replace('.', ''));
const yuanOf = (fen: bigint): string => `${fen < 0n ? '-' : ''}${String(fen < 0n ? -fen : fen).padStart(3, '0').replace(/(\d\d)$/, '.$1')}`;

/**
 * A bank statement in the layout with a direction column, as a file.
 *
 * @param opening yuan in the account before the first line
 * @param day of all lines, YYYY-MM-DD; the serial numbers begin with it and `first`
 */
export function bankFile(accountNumber: string, day: string, opening: string, lines: readonly BankLine[], first = 1): Buffer {
  let balance = fenOf(opening);
  const rows = lines.map((line, index) => {
    balance += fenOf(line.amount);
    const serial = `${day.replaceAll('-', '')}${String(first + index).padStart(6, '0')}`;
    const way = line.amount.startsWith('-') ? '支出' : '收入';
    return [`\t${accountNumber}`, day, '09:15:22', way, line.amount, yuanOf(balance), '人民币', line.name, `\t${line.account}`, '渤海湾银行天津滨海支行', `\t${serial}`, '转账', line.remark];
  });
  const sum = (sign: 1n | -1n): string => yuanOf(lines.map(({ amount }) => fenOf(amount) * sign).filter((fen) => fen > 0n).reduce((total, fen) => total + fen, 0n));
  const head = ['本方账号', '记账日期', '交易时间', '收支标志', '交易金额', '账户余额', '币种', '对方户名', '对方账号', '对方行名', '流水号', '摘要', '附言'];
  const foot = ['总笔数', String(lines.length), '收入合计', sum(1n), '支出合计', sum(-1n)];
  const text = [head, ...rows, foot].map((cells) => cells.map((cell) => `"${cell}"`).join(',') + '\n').join('');
  return Buffer.from(`\uFEFF${text}`);
}
