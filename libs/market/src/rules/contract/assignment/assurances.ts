import type { AssignmentFacts, DisclosedEncumbrance } from '../assignment-facts.js';
import type { ClausePart, ContractClause } from '../contract-clause.js';
import { dayInWords } from '../words.js';

/** What each side vouches for, and what follows for later results and secrets. */
export const assuranceClauses: readonly ContractClause[] = [
  {
    id: 'warranties',
    title: '甲方的保证与披露',
    articles: [
      '民法典第八百七十条', '民法典第八百七十四条', '民法典第八百四十七条', '民法典第八百六十条', '专利法第十四条', '促进科技成果转化法第十八条',
      '最高人民法院关于审理技术合同纠纷案件适用法律若干问题的解释第二十四条',
    ],
    body: (facts) => [
      '甲方是标的权利的合法拥有者，有权处分标的权利；标的权利为共有的，已取得全体共有人的书面同意。',
      '甲方所提供的技术完整、无误、有效，能够达到本合同约定的目标。',
      '截至签署之日，除本条披露的情形外，标的权利没有设定质权，没有被查封、冻结或者采取其他保全措施，没有独占许可、排他许可或者普通许可，没有权属争议，也不涉及甲方已知或者应知的无效宣告、撤销、侵权诉讼或者仲裁。',
      ...disclosure(facts),
      '法律规定应当公示、通知优先购买权人、报批或者备案的，甲方已经依法办理完毕，不存在他人主张优先购买的情形。职务发明创造的发明人、设计人应得的奖励和报酬由甲方承担。',
      '乙方按照约定实施标的权利侵害他人合法权益的，由甲方承担责任，但乙方自行改变技术方案或者扩大实施范围造成的除外。',
    ],
  },
  {
    id: 'buyer-warranties',
    title: '乙方的保证',
    articles: ['民法典第五百零九条', '专利法第十条第二款', '技术进出口管理条例', '出口管制法'],
    body: ({ crossBorder }) => [
      '乙方依法设立并有效存续，有权签署和履行本合同，支付价款的资金来源合法。',
      '乙方已经阅读平台公示的标的权利信息、法律状态和本合同披露的情形，并在此基础上自行判断标的权利的价值。',
      ...(crossBorder
        ? [
            '本合同涉及向境外转让技术。双方应当依照《技术进出口管理条例》和知识产权对外转让的有关规定办理手续：属于禁止出口的，本合同不发生效力；属于限制出口的，本合同自技术出口许可证颁发之日起生效；属于自由出口的，应当办理技术出口合同登记。申请登记变更时应当一并提交许可证或者登记证。',
          ]
        : []),
    ],
  },
  {
    id: 'invalidity',
    title: '权利被宣告无效',
    articles: ['专利法第四十七条', '民法典第五百六十三条'],
    body: () => [
      '标的权利在登记完成前被宣告无效、撤销或者终止的，乙方有权解除本合同，已经支付的价款应当全部退还。',
      '标的权利在登记完成后被宣告无效的，对已经履行的本合同不具有追溯力；但因甲方的恶意给乙方造成损失的，甲方应当赔偿，不返还价款明显违反公平原则的，应当全部或者部分返还。',
    ],
  },
  {
    id: 'results',
    title: '技术成果的归属与收益',
    articles: ['民法典第八百四十五条第一款', '民法典第八百七十五条'],
    body: () => [
      '登记完成后，实施、许可和处分标的权利取得的收益归乙方所有；登记完成前取得的收益归甲方所有。',
      '任何一方在标的权利基础上作出的后续改进，其技术成果归完成改进的一方所有，另一方无权分享，双方另有书面约定的除外。',
    ],
  },
  {
    id: 'confidentiality',
    title: '保密',
    articles: ['民法典第五百零一条', '民法典第八百四十五条第一款', '民法典第八百七十一条', '反不正当竞争法'],
    body: () => [
      '双方对在订立和履行本合同过程中知悉的对方的技术秘密、经营信息和其他没有公开的信息负有保密义务，非为履行本合同不得使用，未经对方书面同意不得向第三人披露。',
      '技术资料中已经由登记机关公开的内容不属于保密信息。依照法律规定或者司法、行政机关的要求披露，以及向负有保密义务的专业顾问披露的，不视为违约。',
      '保密义务不因本合同的变更、解除或者终止而免除，直至有关信息为公众所知悉。',
    ],
  },
];

function disclosure({ rights }: AssignmentFacts): ClausePart[] {
  const rows = rights.flatMap((right) => right.encumbrances.map((one) => [right.number, one.kind, particulars(one)]));
  if (rows.length === 0) return ['甲方披露：登记信息中没有许可、质押或者保全的记载，甲方确认不存在其他需要披露的情形。'];
  return [
    '甲方披露标的权利的下列负担。已经成立的实施许可合同，不因标的权利转让而受影响：',
    { kind: 'table', columns: [{ title: '标的权利', weight: 3 }, { title: '负担', weight: 2 }, { title: '内容', weight: 5 }], rows },
  ];
}

function particulars({ holder, recordalNumber, from, until }: DisclosedEncumbrance): string {
  const period = `自${dayInWords(from)}起${until === null ? '' : `至${dayInWords(until)}止`}`;
  return [holder === null ? null : `权利人：${holder}`, recordalNumber === null ? null : `登记号：${recordalNumber}`, period].filter((part) => part !== null).join('；');
}
