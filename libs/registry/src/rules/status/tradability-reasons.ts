import { defineReasons } from '../reason.js';
import type { Reason } from '../reason.js';

const blockerTexts = {
  NOT_GRANTED: { zh: '尚未授权（注册），不能交易', en: 'Not granted (registered) yet' },
  NOT_IN_FORCE: { zh: '权利已终止', en: 'The right has lapsed' },
  TERM_OVER: { zh: '保护期限已满', en: 'The term is over' },
  INVALID: { zh: '已被宣告无效', en: 'The right was declared invalid' },
  APPLICATION_REJECTED: { zh: '申请已被驳回', en: 'The application was rejected' },
  APPLICATION_WITHDRAWN: { zh: '申请已撤回或视为撤回', en: 'The application was withdrawn or is deemed so' },
  STATUS_UNKNOWN: { zh: '法律状态不明，须先查询登记簿确认', en: 'The legal status is not known; confirm it from the register first' },
  FEE_OVERDUE: {
    zh: '第 {year} 年度年费已于 {dueDate} 到期未缴，请于 {graceUntil} 前补缴年费和滞纳金',
    en: 'The annuity of year {year} was due on {dueDate}; pay it with the surcharge by {graceUntil}',
  },
  PRESERVED: {
    zh: '自 {from} 起被人民法院保全，解除前不能转让、许可备案、出质',
    en: 'Under a court preservation since {from}: no transfer, licence recordal or pledge until it is released',
  },
  PLEDGED: {
    zh: '自 {from} 起已出质，未取得质权人同意不得转让或许可（民法典第四百四十四条）',
    en: 'Pledged since {from}: no transfer or licence without the consent of the pledgee (Civil Code Art. 444)',
  },
  ENCUMBRANCE_UNCLEAR: {
    zh: '{from} 公告了质押、保全或许可事项，但未载明是设立还是解除，须查询登记簿',
    en: 'A pledge, preservation or licence was announced on {from} without saying whether it began or ended; consult the register',
  },
  OWNERS_UNKNOWN: { zh: '没有权利人信息', en: 'The owners are not known' },
  OWNERS_UNCLEAR: { zh: '权利人份额合计不为 1，须先厘清权属', en: 'The shares of the owners do not add up to 1; settle the ownership first' },
  OWNERSHIP_DISPUTED: { zh: '权属存在争议', en: 'The ownership is in dispute' },
} as const;

const warningTexts = {
  TERM_SHORT: { zh: '剩余保护期不足一年，{until} 届满', en: 'Less than a year of the term is left; it ends on {until}' },
  RENEWAL_DUE: { zh: '有效期于 {date} 届满，须在 {until} 前续展', en: 'The registration runs out on {date}; renew it by {until}' },
  FEE_DUE: { zh: '第 {year} 年度年费须于 {dueDate} 前缴纳', en: 'The annuity of year {year} is due by {dueDate}' },
  FEE_UNKNOWN: {
    zh: '第 {year} 年度年费（{dueDate} 到期）是否已缴不明，请核对缴费记录',
    en: 'Whether the annuity of year {year} (due on {dueDate}) was paid is not known; look at the payments',
  },
  PLEDGED_WITH_CONSENT: {
    zh: '自 {from} 起已出质，质权人已同意；所得价款应提前清偿债务或提存',
    en: 'Pledged since {from}; the pledgee consents, the price goes to early repayment or deposit',
  },
  EXCLUSIVE_LICENCE_IN_FORCE: { zh: '独占许可自 {from} 起有效', en: 'An exclusive licence is in force since {from}' },
  SOLE_LICENCE_IN_FORCE: { zh: '排他许可自 {from} 起有效', en: 'A sole licence is in force since {from}' },
  LICENCE_IN_FORCE: { zh: '许可自 {from} 起有效', en: 'A licence is in force since {from}' },
  OPEN_LICENCE_IN_FORCE: { zh: '自 {from} 起实行开放许可', en: 'Under open licence since {from}' },
  END_OF_ENCUMBRANCE_UNCLEAR: {
    zh: '有质押、保全或许可的注销公告，但未载明注销的是哪一项，须查询登记簿',
    en: 'A pledge, preservation or licence was cancelled without saying which; consult the register',
  },
  CO_OWNED: { zh: '共有 {owners} 名权利人，转让须经全体同意', en: 'It has {owners} owners; all of them must agree to a transfer' },
  TRANSFEREE_RESTRICTED: {
    zh: '地理标志的受让人须具备相应资格，转让须经批准',
    en: 'Only a qualified body can take over a geographical indication, with approval',
  },
} as const;

export type TradabilityBlocker = keyof typeof blockerTexts;
export type TradabilityWarning = keyof typeof warningTexts;

/** Makes the reasons why a right cannot be traded. */
export const blocker = defineReasons(blockerTexts);
/** Makes the points that a party to a trade should heed. */
export const warning = defineReasons(warningTexts);

export type Blockers = readonly Reason<TradabilityBlocker>[];
export type Warnings = readonly Reason<TradabilityWarning>[];
