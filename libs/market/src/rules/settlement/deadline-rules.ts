import type { IsoDate } from '@haihe/platform/clock';
import type { BilingualText } from '@haihe/platform/errors';
import type { Responsible } from './deal-titles.js';

/** What must be done in time. */
export const deadlineCodes = [
  'POST_PUBLICITY', 'PUBLICITY', 'PRE_EMPTION', 'SUBMIT_EXPORT', 'DECIDE_EXPORT', 'SIGN', 'PAY', 'PAY_INSTALMENT', 'FILE', 'NOTICE', 'RELEASE', 'RESOLVE',
] as const;

/** What must be done in time. */
export type DeadlineCode = (typeof deadlineCodes)[number];

/** How long something may take, under one version of the rules. Configuration: a new version is a new row. */
export interface DeadlineRule {
  readonly code: DeadlineCode;
  readonly count: number;
  readonly unit: 'DAYS' | 'WORKING_DAYS';
  /** First day of agreement that it governs. */
  readonly validFrom: IsoDate;
  /** Where it comes from. */
  readonly source: string;
}

const since = '2026-01-01';
const house = '平台交易规则（2026）';

/** The rules in force, all versions. */
export const deadlineRules: readonly DeadlineRule[] = [
  { code: 'POST_PUBLICITY', count: 5, unit: 'WORKING_DAYS', validFrom: since, source: house },
  { code: 'PUBLICITY', count: 15, unit: 'DAYS', validFrom: since, source: '促进科技成果转化法（2015）第十八条；国发〔2016〕16号：公示不少于15日' },
  { code: 'PRE_EMPTION', count: 15, unit: 'DAYS', validFrom: since, source: '民法典第八百四十七条、第八百六十条；期限参照法释〔2020〕24号第十一条：不少于15日' },
  { code: 'SUBMIT_EXPORT', count: 10, unit: 'WORKING_DAYS', validFrom: since, source: `${house}；技术进出口管理条例` },
  { code: 'DECIDE_EXPORT', count: 3, unit: 'WORKING_DAYS', validFrom: since, source: house },
  { code: 'SIGN', count: 5, unit: 'WORKING_DAYS', validFrom: since, source: `${house}：成交确认后5个工作日内签订合同` },
  { code: 'PAY', count: 5, unit: 'WORKING_DAYS', validFrom: since, source: `${house}：合同签订后5个工作日内付款` },
  { code: 'PAY_INSTALMENT', count: 0, unit: 'WORKING_DAYS', validFrom: since, source: '转让合同约定的分期付款日' },
  { code: 'FILE', count: 10, unit: 'WORKING_DAYS', validFrom: since, source: `${house}：价款托管后10个工作日内申请著录项目变更` },
  { code: 'NOTICE', count: 90, unit: 'DAYS', validFrom: since, source: `${house}：登记机关手续合格通知书应自申请之日起90日内提交` },
  { code: 'RELEASE', count: 3, unit: 'WORKING_DAYS', validFrom: since, source: `${house}：核验后3个工作日内结算` },
  { code: 'RESOLVE', count: 15, unit: 'WORKING_DAYS', validFrom: since, source: house },
];

/** What is to be done, and by whom. */
export const deadlineTitles: Readonly<Record<DeadlineCode, { readonly text: BilingualText; readonly responsible: Responsible }>> = {
  POST_PUBLICITY: { text: { zh: '在本单位公示成果名称和拟交易价格', en: 'Post name and intended price in your own house' }, responsible: 'SELLER' },
  PUBLICITY: { text: { zh: '公示期届满', en: 'The posting runs out' }, responsible: 'SELLER' },
  PRE_EMPTION: { text: { zh: '通知优先购买权人并登记其答复', en: 'Notify those who may buy first, and record their answers' }, responsible: 'SELLER' },
  SUBMIT_EXPORT: { text: { zh: '提交技术出口分类和许可证或登记证', en: 'Submit the export classification with its licence or certificate' }, responsible: 'SELLER' },
  DECIDE_EXPORT: { text: { zh: '核验技术出口文件', en: 'Check the export documents' }, responsible: 'CENTRE' },
  SIGN: { text: { zh: '签订转让合同', en: 'Sign the contract' }, responsible: 'BOTH' },
  PAY: { text: { zh: '支付价款和服务费至托管账户', en: 'Pay price and fee into custody' }, responsible: 'BUYER' },
  PAY_INSTALMENT: { text: { zh: '支付分期价款', en: 'Pay the instalment' }, responsible: 'BUYER' },
  FILE: { text: { zh: '向国家知识产权局申请变更登记', en: 'File the change of owner with the office' }, responsible: 'SELLER' },
  NOTICE: { text: { zh: '提交登记机关的通知书', en: 'Submit the notice of the office' }, responsible: 'SELLER' },
  RELEASE: { text: { zh: '办理权属变更与资金结算', en: 'Release title and money' }, responsible: 'CENTRE' },
  RESOLVE: { text: { zh: '处理争议', en: 'Decide the dispute' }, responsible: 'CENTRE' },
};
