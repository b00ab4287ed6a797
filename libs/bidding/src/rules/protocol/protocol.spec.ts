import { plainText } from '@haihe/platform/document';
import type { ProtocolFacts } from './protocol-facts.js';
import { writeProtocol } from './write-protocol.js';

const facts: ProtocolFacts = {
  ...{ text: 'PROTOCOL-2026.1', issuer: '华北知识产权运营中心', session: 'BS-2026-000012', listing: 'LS-2026-000007', project: '过滤技术', rights: [{ title: '一种过滤装置', number: 'CN202110000001.2' }] },
  ...{ seller: { name: '天津海河过滤科技有限公司', code: '91120116MA05ABCDE0' }, rules: { template: 'exchange-ascending/2026.1', title: '增价竞价（自由报价 + 限时报价）', version: 2 } },
  ...{ startPriceFen: '10000000', opensAt: '2026-11-24T01:00:00.000Z', closedAt: '2026-11-24T03:05:07.089Z', admitted: 3, bids: 41, outcome: 'SOLD' },
  sale: { winner: { name: '河北某某公司', code: '913502000728319549', number: '318' }, priceFen: '123456750', deal: 'DL-2026-000003', asRunnerUp: false },
  ...{ unsoldFor: null, log: { seq: 58, head: 'ab'.repeat(32) } },
};
const at = 'https://haihe.example/verify/session';
const read = (change: Partial<ProtocolFacts> = {}) => plainText(writeProtocol({ ...facts, ...change }, at));

describe('the protocol of a session', () => {
  it('confirms a sale: what, by which rules, to whom, for how much in figures and capitals, by which log', () => {
    const text = read();
    expect(text.split('\n')[0]).toBe('竞价成交确认书');
    for (const piece of ['竞价编号：BS-2026-000012', '过滤技术（挂牌编号 LS-2026-000007）', '一种过滤装置（CN202110000001.2）', '天津海河过滤科技有限公司（统一社会信用代码 91120116MA05ABCDE0）', '增价竞价（自由报价 + 限时报价）（exchange-ascending/2026.1，第 2 次公告）']) {
      expect(text).toContain(piece);
    }
    for (const piece of ['竞买人 3 位，有效报价 41 次', '河北某某公司（统一社会信用代码 913502000728319549）', '竞买号\t318', '成交价款\t人民币1,234,567.50元（大写：人民币壹佰贰拾叁万肆仟伍佰陆拾柒元伍角整）', '结束时间\t2026-11-24 11:05:07.089（北京时间）', `${'ab'.repeat(16)}\n${'ab'.repeat(16)}`, at]) {
      expect(text).toContain(piece);
    }
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('says that the runner-up takes the lot at his own bid', () => {
    expect(read({ sale: facts.sale && { ...facts.sale, asRunnerUp: true } })).toContain('由次高报价人按其报价成交');
  });

  it('says why nothing was sold, and names no winner', () => {
    const text = read({ outcome: 'BELOW_RESERVE', sale: null, unsoldFor: '未达保留价' });
    expect(text.split('\n')[0]).toBe('竞价流标记录');
    expect(text).toContain('原因\t未达保留价');
    expect(text).not.toContain('竞得人');
  });
});
