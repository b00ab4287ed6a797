import type { Paper, PaperBlock } from '@haihe/platform/document';
import { inBoth, inFigures } from '@haihe/platform/document';
import type { ProtocolFacts, ProtocolParty } from './protocol-facts.js';

/**
 * The protocol of a session: 竞价成交确认书 where the lot was sold (拍卖法 art. 52), 竞价流标记录 where it was not. The same facts give the
 * same paper.
 *
 * @param verifyAt whole address of the page on which the log is verified
 */
export function writeProtocol(facts: ProtocolFacts, verifyAt: string): Paper {
  const title = facts.sale ? '竞价成交确认书' : '竞价流标记录';
  return {
    title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'subtitle', text: `竞价编号：${facts.session}` },
      { kind: 'heading', text: '一、竞价情况' },
      { kind: 'facts', rows: courseOf(facts) },
      { kind: 'heading', text: '二、竞价结果' },
      ...resultOf(facts),
      { kind: 'heading', text: '三、记录与验证' },
      { kind: 'paragraph', text: '竞价的每一步均记入公开日志，每条的哈希值以前一条为基础，任何改动都会使其后的哈希值不同。本文件以下列日志为准。' },
      { kind: 'facts', rows: [['日志条目数', String(facts.log.seq)], ['末条哈希值（SHA-256）', inLines(facts.log.head)], ['验证方法', `在 ${verifyAt} 核验；其中的末条哈希值应与本文件一致。`]] },
      { kind: 'note', text: `本文件由${facts.issuer}的系统根据竞价日志生成。下载的日志也可用命令 haihe verify session 核验。` },
    ],
  };
}

function courseOf({ listing, project, rights, seller, rules, startPriceFen, opensAt, closedAt, admitted, bids }: ProtocolFacts): readonly (readonly [string, string])[] {
  return [
    ['标的', `${project}（挂牌编号 ${listing}）`],
    ['标的权利', rights.map(({ title, number }) => `${title}（${number}）`).join('\n')],
    ['卖方', partyText(seller)],
    ['竞价规则', `${rules.title}（${rules.template}，第 ${rules.version} 次公告）`],
    ['起始价', inFigures(startPriceFen)],
    ['开始时间', opensAt === null ? '未开始' : momentText(opensAt)],
    ['结束时间', momentText(closedAt)],
    ['竞买与报价', `竞买人 ${admitted} 位，有效报价 ${bids} 次`],
  ];
}

function resultOf({ sale, unsoldFor, session }: ProtocolFacts): PaperBlock[] {
  if (!sale) {
    return [
      { kind: 'facts', rows: [['结果', '未成交（流标）'], ['原因', unsoldFor ?? '']] },
      { kind: 'paragraph', text: '各竞买人已缴纳的保证金按竞价规则退还。' },
    ];
  }
  const { winner, priceFen, deal, asRunnerUp } = sale;
  return [
    {
      kind: 'facts',
      rows: [['结果', asRunnerUp ? '由次高报价人按其报价成交' : '成交'], ['竞得人', partyText(winner)], ['竞买号', winner.number], ['成交价款', inBoth(priceFen)], ['成交编号', deal]],
    },
    {
      kind: 'paragraph',
      text: asRunnerUp
        ? `竞价 ${session} 的原竞得人违约后，次高报价人在答复期限内同意按自己的报价取得本标的。双方应当按竞价规则签订合同并支付价款。`
        : '竞得人的报价为本场最终有效报价，一经接受不得撤回。卖方与竞得人应当按竞价规则签订合同并支付价款；竞得人的保证金在合同签订后抵作价款。',
    },
  ];
}

/** A hash in two lines, so that it stands in its column. */
const inLines = (hash: string): string => `${hash.slice(0, hash.length / 2)}\n${hash.slice(hash.length / 2)}`;

const partyText = ({ name, code }: ProtocolParty): string => `${name}（统一社会信用代码 ${code}）`;

/** 2026-11-24 08:50:19.450, by Beijing time, to the millisecond of the log. */
function momentText(iso: string): string {
  const [day = '', time = ''] = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().split('T');
  return `${day} ${time.slice(0, 12)}（北京时间）`;
}
