import type { ContractClause } from '../contract-clause.js';
import { recordalOffices } from '../recordal-office.js';
import { numbers } from './numbers.js';

/** Recordal, keeping the rights in force, delivery and acceptance. */
export const performanceClauses: readonly ContractClause[] = [
  {
    id: 'recordal',
    title: '权利变更登记',
    articles: ['专利法第十条', '专利法第十四条', '民法典第五百零九条', ...Object.values(recordalOffices).flatMap(({ articles }) => articles)],
    body: (facts) => {
      const kinds = [...new Set(facts.rights.map(({ kind }) => kind))];
      const applications = [...new Set(kinds.map((kind) => `${recordalOffices[kind].office}（${recordalOffices[kind].act}）`))];
      return [
        `全部价款或者首期价款支付至托管账户之日起${facts.fileWithin}个工作日内，双方应当共同办理登记手续，由甲方向${applications.join('、')}提出申请，乙方应当按照登记机关的要求提供文件、签字盖章并予以配合。标的权利为共有的，甲方应当取得全体共有人同意转让的书面文件。`,
        ...kinds.map((kind) => `${recordalOffices[kind].effect}。`),
        '登记费用由乙方承担。登记机关要求补正的，负有补正义务的一方应当在登记机关指定的期限内补正。',
        `甲方应当在收到受理通知书和准予变更的通知书之日起${numbers.correctWithin}个工作日内，将其上传平台供运营中心核验。`,
      ];
    },
  },
  {
    id: 'upkeep',
    title: '权利的维持',
    articles: ['专利法第四十三条', '专利法第四十四条', '民法典第五百零九条'],
    body: () => [
      '登记完成前应当缴纳的年费、续展费和其他维持标的权利有效的费用，由甲方承担并按期缴纳；登记完成后应当缴纳的，由乙方承担。甲方已为登记完成后的期间缴纳的费用，不要求乙方返还。',
      '登记完成前，甲方应当维持标的权利有效，答复登记机关的通知，应对他人提出的无效宣告请求、异议或者撤销申请，并将上述情况及时告知乙方。',
      '自本合同生效之日起，甲方不得将标的权利再行转让、许可他人实施、设定质权、放弃或者作出其他处分。',
    ],
  },
  {
    id: 'delivery',
    title: '资料交付与技术指导',
    articles: ['民法典第八百四十五条第一款', '民法典第八百六十八条', '民法典第八百七十条'],
    body: ({ delivery }) => [
      delivery.documents
        ? `甲方应当自登记完成之日起${numbers.deliverWithin}个工作日内，通过平台或者双方确认的其他方式向乙方交付下列技术资料：标的权利的证书或者受理通知书；申请文件和登记机关最后确认的文本；审查往来文件；缴费凭证；已有的许可、质押、诉讼和无效程序文件；实施标的权利所需的图纸和说明。`
        : `甲方应当自登记完成之日起${numbers.deliverWithin}个工作日内，向乙方交付标的权利的证书或者受理通知书、申请文件和登记机关最后确认的文本。双方确认，除此之外甲方不提供其他技术资料。`,
      delivery.knowHow
        ? '甲方应当一并交付实施标的权利所必需的技术秘密。甲方对其交付的技术秘密的实用性、可靠性负责；登记完成后，双方对该技术秘密均负有保密义务。'
        : '甲方不转让、也不许可乙方使用标的权利以外的技术秘密。',
      delivery.training
        ? `甲方应当自资料交付之日起${numbers.guideWithin}日内，指派熟悉标的权利的人员向乙方提供必要的技术指导和培训，使乙方的技术人员能够按照技术资料实施标的权利。指导和培训的差旅费用由乙方承担。`
        : '甲方不另行提供技术指导和培训，但应当答复乙方就技术资料提出的合理询问。',
      '以数据电文形式交付的，以乙方能够在平台取得资料之日为交付日，履行地点为运营中心所在地天津市滨海新区；以纸质形式交付的，履行地点为乙方所在地，费用由甲方承担。',
      ...(delivery.note === null ? [] : [`甲方在挂牌时对交付的说明：${delivery.note}`]),
    ],
  },
  {
    id: 'acceptance',
    title: '验收',
    articles: ['民法典第八百四十五条第一款'],
    body: () => [
      '标的权利的验收标准，是登记机关记载的权利人变更为乙方，且标的权利在登记之日有效、不存在本合同没有披露的权利负担；验收方法，是由运营中心核对登记机关的通知书、登记簿或者公告。',
      `技术资料的验收标准，是资料完整、清晰，与登记机关的档案一致；约定交付技术秘密的，还应当能够使本领域技术人员据以实施。乙方应当自收到资料之日起${numbers.reviewWithin}个工作日内验收，有异议的应当书面提出，甲方应当在${numbers.correctWithin}个工作日内补齐或者更正；逾期没有提出异议的，视为资料验收合格。`,
    ],
  },
];
