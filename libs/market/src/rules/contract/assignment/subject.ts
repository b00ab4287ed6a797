import type { AssignedRight, AssignmentFacts } from '../assignment-facts.js';
import type { ClausePart, ContractClause } from '../contract-clause.js';
import { dayInWords, termLeft } from '../words.js';

/** What the contract is about, and what its words mean. */
export const subjectClauses: readonly ContractClause[] = [
  {
    id: 'definitions',
    title: '定义',
    articles: ['民法典第八百四十五条第一款'],
    body: () => [
      '“标的权利”，指本合同第二条列明、由甲方转让给乙方的知识产权，包括已经授权或者注册的权利和正在审查的申请。',
      '“运营中心”，指华北知识产权运营中心；“平台”，指运营中心运营的知识产权交易平台。',
      '“托管账户”，指运营中心在平台为本次交易设立、专门用于收付本合同价款的托管账户。',
      '“登记”，指登记机关依法对标的权利的权利人变更作出的登记、核准或者备案；“登记完成”，指登记机关已经准予变更，且准予变更的通知书或者证明已上传平台并经运营中心核验。',
      '“技术资料”，指实施和维持标的权利所需的申请文件、审查往来文件、证书、图纸、说明和其他载有技术信息的资料。',
      '“工作日”，指按照国务院办公厅公布的放假安排应当上班的日期；“日”，指自然日。期间开始的当日不计入，期间的最后一日为非工作日的，以其后第一个工作日为最后一日。',
    ],
  },
  {
    id: 'subject',
    title: '项目名称与标的权利',
    articles: ['民法典第八百四十五条第一款、第三款', '民法典第八百六十二条', '民法典第八百六十三条', '商标法第四十二条', '最高人民法院关于审理技术合同纠纷案件适用法律若干问题的解释第二十三条'],
    body: (facts) => [
      `本合同的项目名称为“${facts.project}”。双方已通过平台就该项目成交（挂牌编号：${facts.listingReference}；成交编号：${facts.dealReference}；成交日期：${dayInWords(facts.agreedOn)}）。`,
      `甲方将下列${facts.rights.length > 1 ? `共${facts.rights.length}项` : ''}标的权利转让给乙方，乙方同意受让。表中内容以${dayInWords(facts.preparedOn)}登记信息为准。`,
      ...facts.rights.map((right, index) => rightTable(right, index, facts)),
      '甲方转让的是标的权利的全部，包括占有、实施、许可、设定质权、转让标的权利以及就登记完成后的侵权行为提起诉讼和请求赔偿的权利。登记完成前发生的侵权行为产生的赔偿请求权，双方没有另行约定的，由甲方享有。',
      ...pendingNotes(facts),
      ...trademarkNotes(facts),
    ],
  },
];

function rightTable(right: AssignedRight, index: number, { preparedOn }: AssignmentFacts): ClausePart {
  const patent = right.kind === 'PATENT';
  const left = right.termUntil === null ? null : termLeft(preparedOn, right.termUntil);
  const rows: (readonly [string, string | null])[] = [
    ['序号', String(index + 1)],
    [patent ? '发明创造名称' : '名称', right.title],
    ['种类', right.granted || !patent ? right.kindTitle : `${right.kindTitle}申请`],
    [patent ? '申请号' : '申请号／登记号', right.number],
    [patent ? '专利号' : '注册号／证书号', right.grantNumber ?? (right.granted ? null : '尚未授权')],
    ['申请日', right.filingDate && dayInWords(right.filingDate)],
    [patent ? '授权公告日' : '授权／登记日', right.grantDate && dayInWords(right.grantDate)],
    [right.granted ? (patent ? '专利权人' : '权利人') : '申请人', right.owners.join('；')],
    ['有效期限', right.termUntil && `至${dayInWords(right.termUntil)}止${left === null ? '' : `（剩余${left}）`}`],
    ['法律状态', right.status],
  ];
  return { kind: 'facts', rows: rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const])) };
}

/** What the refusal of an application means depends on whether it comes before or after the recordal. */
function pendingNotes({ rights }: AssignmentFacts): ClausePart[] {
  return rights.some(({ kind, granted }) => kind === 'PATENT' && !granted)
    ? ['标的权利为专利申请权的，专利申请在登记之前被驳回或者被视为撤回，乙方有权解除本合同；在登记之后被驳回或者被视为撤回的，不影响本合同的效力，但甲方故意隐瞒影响授权的事实的除外。']
    : [];
}

function trademarkNotes({ rights }: AssignmentFacts): ClausePart[] {
  return rights.some(({ kind }) => kind === 'TRADEMARK')
    ? ['甲方在同一种商品上注册的近似商标，以及在类似商品上注册的相同或者近似商标，应当一并转让。']
    : [];
}
