import { defineRefusals } from '@haihe/platform/errors';

/** Why the settlement of a deal refuses. */
export const settlementRefusals = defineRefusals({
  DEAL_GATES_OPEN: { zh: '签约前须先完成：{gates}', en: 'Before signing must be done: {gates}' },
  DEAL_GATE_NOT_OPEN: { zh: '该环节目前不需要办理', en: 'There is nothing to do at this gate now' },
  DEAL_ALREADY_SIGNED: { zh: '贵方已签署，等待对方签署', en: 'Your side has signed; it is for the other side' },
  DEAL_SIGNING_BEGUN: { zh: '已有一方签署合同，不能再改变付款安排', en: 'One side has signed; the payments can no longer be changed' },
  DEAL_PLAN_PENDING: { zh: '分期方案待{side}确认，确认后再签署', en: 'Instalments await the word of {side}; sign after that' },
  DEAL_PLAN_NONE: { zh: '没有待对方确认的分期方案', en: 'There are no instalments that await your word' },
  DEAL_NOTHING_DUE: { zh: '目前没有待支付的款项', en: 'Nothing is due at present' },
  DEAL_NOT_PAID: { zh: '款项尚未付清', en: 'The money has not come in full' },
  DEAL_CANCELLATION_OPEN: { zh: '已有一项取消申请等待答复', en: 'A request to cancel awaits its answer already' },
  DEAL_CANCELLATION_NONE: { zh: '没有待贵方答复的取消申请', en: 'There is no request to cancel for you to answer' },
  DEAL_DEADLINE_NOT_MISSED: { zh: '对方没有逾期，不能声明违约', en: 'The other side has missed no deadline; a breach cannot be declared' },
  DEAL_BREACH_OPEN: { zh: '已有一项违约声明等待运营中心认定', en: 'A declared breach awaits the centre already' },
  DEAL_BREACH_NONE: { zh: '没有待认定的违约声明', en: 'There is no declared breach to decide on' },
  DEAL_TITLE_REGISTERED: {
    zh: '权利已经登记变更，不能全额退款；请恢复交易或裁定分配',
    en: 'The office has registered the transfer, so that the whole price cannot go back; resume, or divide what is held',
  },
  DEAL_DISPUTE_AMOUNT: { zh: '卖方所得应在 0 至托管余额 {held} 元之间', en: 'The seller can be given 0 up to the {held} yuan that are held' },
  DEAL_RIGHTS_CHANGED: { zh: '权利状态已变化，不能结算：{reasons}', en: 'The rights have changed; nothing can be released: {reasons}' },
  DEAL_RIGHTS_INCOMPLETE: { zh: '通知书应涵盖本交易的全部权利', en: 'The notice must cover all rights of the deal, and no others' },
  DEAL_DATE_IMPLAUSIBLE: { zh: '日期应在 {from} 至 {to} 之间', en: 'The day must lie between {from} and {to}' },
  DEAL_NUMBER_INVALID: { zh: '请填写受理号或发文序号（4 至 40 个字符）', en: 'Enter the number of the filing (4 to 40 characters)' },
  DEAL_FILES_REQUIRED: { zh: '请上传文件（1 至 {most} 个）', en: 'Upload the documents (1 to {most})' },
  DEAL_EXPORT_PROHIBITED: { zh: '禁止出口的技术不能放行', en: 'Technology whose export is prohibited cannot be cleared' },
  DEAL_REASON_REQUIRED: { zh: '请写明理由（最多 {most} 字）', en: 'State the reason, in at most {most} characters' },
  DECIDER_IS_PARTY: { zh: '不能处理自己所在单位的交易，请由其他人员处理', en: 'You belong to a party of this deal; leave it to a colleague' },
  INSTALMENTS_COUNT: { zh: '分期应为 2 至 {most} 期', en: 'There must be 2 to {most} instalments' },
  INSTALMENTS_SUM: { zh: '各期金额应为正数，合计等于成交价 {price} 元', en: 'Instalments must be positive and sum to the price of {price} yuan' },
  INSTALMENT_FIRST_TOO_SMALL: { zh: '首期不得低于成交价的 {least}（{source}）', en: 'The first instalment must be at least {least} of the price ({source})' },
  INSTALMENT_DAYS: { zh: '付款日应依次递增，且不晚于 {last}（{source}）', en: 'The days must rise and not lie after {last} ({source})' },
});

/** Codes of {@link settlementRefusals}. */
export type SettlementRefusalCode = (typeof settlementRefusals.codes)[number];
