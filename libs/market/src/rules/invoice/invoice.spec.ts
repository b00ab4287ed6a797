import { plainText } from '@haihe/platform/document';
import { Money } from '@haihe/platform/money';
import { computeFees, feeScheduleOf } from '../settlement/index.js';
import { describeFee } from './describe-fee.js';
import type { InvoiceFacts } from './invoice-facts.js';
import { writeInvoice } from './write-invoice.js';

const facts = (fen: string, version = 'SALE-LISTED-2026'): InvoiceFacts => {
  const schedule = feeScheduleOf(version);
  const [, buyer] = computeFees(schedule, { price: Money.ofMinor(BigInt(fen)), sellerKind: 'PRIVATE', agreedOn: '2026-03-02' });
  const due = buyer.amount.minor.toString();
  return {
    ...{ reference: 'SF-2026-000001', issuedOn: '2026-04-01', issuer: '华北知识产权运营中心', payer: { name: '河北某某公司', uscc: '913502000728319549', side: 'BUYER' } },
    ...{ dealReference: 'DL-2026-000001', contractReference: 'CT-2026-000001', project: '过滤技术', rights: [{ title: '一种过滤装置', number: 'CN202110000001.2' }] },
    ...{ priceFen: fen, dueFen: due, feeFen: due, schedule: { version, title: schedule.title.zh, source: schedule.source }, ...describeFee(buyer), paid: '托管账户' },
  };
};

describe('bills of fees', () => {
  it('say who pays how much for what, by which schedule', () => {
    const text = plainText(writeInvoice(facts('10000000')));
    for (const piece of ['账单编号：SF-2026-000001', '付款人\t河北某某公司（受让方）', '成交价款\t100,000.00元', '收费标准：转让 · 按挂牌价成交（版本 SALE-LISTED-2026）', '0.00元以上的部分\t3%\t3,000.00元', '应付服务费\t3,000.00元', '本次收取\t人民币3,000.00元（大写：人民币叁仟元整）']) {
      expect(text).toContain(piece);
    }
  });

  it('say that they are no tax invoice', () => {
    const text = plainText(writeInvoice(facts('10000000')));
    expect(text).toContain('不是发票');
    expect(text.split('\n')[0]).toBe('平台服务费账单');
  });

  it('say what changed the fee', () => {
    const text = plainText(writeInvoice(facts('1000000')));
    expect(text).toContain('上限');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });
});
