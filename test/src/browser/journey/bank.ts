import { chinaDate } from '@haihe/platform/clock';
import { send } from '../send.js';
import type { Visitor } from '../visitor.js';

/** The account of an invented bank into which buyers pay. */
const ACCOUNT = '0200123456789012345';

/** The centre's bank account. */
export async function openCustody(centre: Visitor): Promise<void> {
  const input = { accountName: '华北知识产权运营中心有限公司（演示）', bank: '测试银行天津分行', accountNumber: ACCOUNT, format: null };
  const answer = await send(centre, 'mutation ($input: CustodyAccountAddInput!) { custodyAccountAdd(input: $input) { userErrors { code } } }', { input });
  expect(answer).toEqual({ data: { custodyAccountAdd: { userErrors: [] } } });
}

/** A transfer that the bank tells of. */
export interface Transfer {
  readonly reference: string;
  readonly amount: string;
  readonly payer: string;
  /** Yuan in the account before. */
  readonly before?: string;
  /** The bank's number of the line: no other of the day has it. */
  readonly serial?: number;
}

/** Imports the statement of a day on which one transfer came, in the layout with a direction column. */
export async function payByTransfer(centre: Visitor, { reference, amount, payer, before = '0.00', serial = 1 }: Transfer): Promise<void> {
  const day = chinaDate(new Date());
  const rows = [
    ['本方账号', '记账日期', '交易时间', '收支标志', '交易金额', '账户余额', '币种', '对方户名', '对方账号', '对方行名', '流水号', '摘要', '附言'],
    [`\t${ACCOUNT}`, day, '09:15:22', '收入', amount, `${(Number(before) + Number(amount)).toFixed(2)} `, '人民币', payer, '\t6200000000000001', '测试银行天津分行', `\tS${String(serial).padStart(6, '0')}`, '转账', reference],
    ['总笔数', '1', '收入合计', amount, '支出合计', '0.00'],
  ];
  const text = rows.map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`).join('');
  const stored = (await centre.page.evaluate(
    `(async () => {
      const token = decodeURIComponent(/haihe_csrf=([^;]*)/.exec(document.cookie)[1]);
      const form = new FormData();
      form.append('file', new File([${JSON.stringify(`\uFEFF${text}`)}], 'statement.csv'));
      return (await fetch('/files', { method: 'POST', headers: { 'x-csrf-token': token }, body: form })).json();
    })()`,
  )) as { readonly id: string };
  const answer = await send(centre, 'mutation ($input: BankStatementImportInput!) { bankStatementImport(input: $input) { userErrors { code } } }', { input: { fileId: stored.id } });
  expect(answer).toEqual({ data: { bankStatementImport: { userErrors: [] } } });
}
