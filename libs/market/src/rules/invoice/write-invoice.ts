import type { Paper } from '@haihe/platform/document';
import { dayInWords, inBoth, inFigures } from '../contract/words.js';
import type { InvoiceFacts } from './invoice-facts.js';

/** The bill of a fee (服务费账单). The same facts give the same paper. It says itself that it is no tax invoice. */
export function writeInvoice(facts: InvoiceFacts): Paper {
  const { payer, schedule } = facts;
  return {
    title: '平台服务费账单',
    blocks: [
      { kind: 'title', text: '平台服务费账单' },
      { kind: 'subtitle', text: `账单编号：${facts.reference}　　出具日期：${dayInWords(facts.issuedOn)}` },
      {
        kind: 'facts',
        rows: [
          ['收款人', facts.issuer],
          ['付款人', `${payer.name}（${payer.side === 'SELLER' ? '转让方' : '受让方'}）`],
          ['统一社会信用代码', payer.uscc],
          ['成交编号', facts.dealReference],
          ...(facts.contractReference === null ? [] : [['合同编号', facts.contractReference] as const]),
          ['项目名称', facts.project],
          ['标的权利', facts.rights.map(({ title, number }) => `${title}（${number}）`).join('\n')],
          ['成交价款', inFigures(facts.priceFen)],
        ],
      },
      { kind: 'heading', text: '服务费的计算' },
      { kind: 'paragraph', text: `收费标准：${schedule.title}（版本 ${schedule.version}）。依据：${schedule.source}。` },
      ...(facts.steps.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [{ title: '计费区间', weight: 4 }, { title: '费率', weight: 2 }, { title: '金额', weight: 3, align: 'right' as const }],
              rows: facts.steps.map((step, index) => [intervalOf(facts, index), step.rate, inFigures(step.fen)]),
            },
          ]),
      ...facts.adjustments.map((text) => ({ kind: 'note' as const, text })),
      { kind: 'facts', rows: [['应付服务费', inFigures(facts.dueFen)], ['本次收取', inBoth(facts.feeFen)], ['收取方式', facts.paid]] },
      { kind: 'note', text: '本账单是运营中心出具的服务费计算和收款凭证，不是发票，不得作为税务抵扣凭证。增值税发票由运营中心通过税务机关的电子发票服务平台另行开具。' },
    ],
  };
}

function intervalOf({ steps }: InvoiceFacts, index: number): string {
  const from = index === 0 ? '0.00元' : inFigures(steps[index - 1]?.upToFen ?? '0');
  const upTo = steps[index]?.upToFen ?? null;
  return upTo === null ? `${from}以上的部分` : `${from}至${inFigures(upTo)}的部分`;
}
