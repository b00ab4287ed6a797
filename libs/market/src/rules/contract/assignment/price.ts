import type { ClausePart, ContractClause } from '../contract-clause.js';
import type { AssignmentFacts } from '../assignment-facts.js';
import { dayInWords, inBoth, inFigures } from '../words.js';

/** The price, how it is paid and when it is released. */
export const priceClauses: readonly ContractClause[] = [
  {
    id: 'price',
    title: '价款与支付',
    articles: ['民法典第四百七十条', '民法典第八百四十六条', '民法典第八百七十三条'],
    body: (facts) => [
      `标的权利的转让价款为${inBoth(facts.priceFen)}。金额的数字与大写不一致的，以大写为准。`,
      '除本合同另有约定外，该价款是乙方受让标的权利和取得技术资料的全部对价。双方各自依法承担因本合同产生的税费；甲方应当依法向乙方开具发票。',
      ...payment(facts),
      '乙方应当将价款支付至托管账户，并注明平台通知的付款编号。乙方将价款直接支付给甲方或者第三人的，不视为履行本合同约定的付款义务。乙方为本次交易缴纳的保证金，可以抵作价款。',
    ],
  },
  {
    id: 'escrow',
    title: '资金托管与划付',
    articles: ['民法典第五百零九条', '专利法第十条'],
    body: (facts) => [
      '价款支付至托管账户后，登记完成前，任何一方不得要求运营中心划付，运营中心也不得划付。任何一方的沉默不视为同意划付。',
      '登记完成后，运营中心将托管账户中的价款扣除甲方应付的服务费后划付给甲方，并同时在平台变更标的权利的权利人。',
      ...(facts.instalments.length > 1 ? ['登记完成后到期的各期价款，由乙方按期支付至托管账户，运营中心收到后划付给甲方。标的权利不因其余价款尚未到期而由甲方保留。'] : []),
      '本合同解除、终止或者不生效的，托管账户中的价款按照双方的一致意见、运营中心依平台规则作出的处理或者生效的裁判文书退还或者划付。双方发生争议并告知运营中心的，运营中心在争议处理完毕前停止划付。',
    ],
  },
  {
    id: 'fees',
    title: '平台服务费',
    articles: ['民法典第九百六十三条', '电子商务法第三十三条'],
    body: ({ fees }) => [
      `按照双方成交前平台公示的收费标准（${fees.schedule}），甲方应付服务费${inFigures(fees.sellerFen)}，乙方应付服务费${inFigures(fees.buyerFen)}。甲方的服务费在划付价款时扣收，乙方的服务费与首期价款一并支付。`,
      '本次交易未能完成的，服务费的收取和退还按照平台公示的规则处理。',
    ],
  },
];

function payment(facts: AssignmentFacts): ClausePart[] {
  const within = `自本合同生效之日起${facts.payWithin}个工作日内`;
  const [only, ...others] = facts.instalments;
  if (only && others.length === 0) {
    const by = only.dueOn === null ? within : `于${dayInWords(only.dueOn)}前（含当日）`;
    return [`价款一次付清。乙方应当${by}支付全部价款。`];
  }
  return [
    `价款分${facts.instalments.length}期支付：`,
    {
      kind: 'table',
      columns: [{ title: '期次', weight: 1 }, { title: '金额', weight: 5 }, { title: '支付期限', weight: 4 }],
      rows: facts.instalments.map(({ fen, dueOn }, index) => [`第${index + 1}期`, inBoth(fen), dueOn === null ? within : `${dayInWords(dueOn)}前（含当日）`]),
    },
  ];
}
