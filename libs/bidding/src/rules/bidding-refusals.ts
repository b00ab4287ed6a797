import { defineRefusals } from '@haihe/platform/errors';

/** Why the bidding refuses. No text and no parameter carries a sealed amount or a bidder's name. */
export const biddingRefusals = defineRefusals({
  TEMPLATE_UNKNOWN: { zh: '没有这个竞价规则模板', en: 'There is no such template of rules' },
  RULE_MISSING: { zh: '这种竞价方式必须填写：{field}', en: 'This mode needs: {field}' },
  RULE_NOT_EXPECTED: { zh: '这种竞价方式不填写：{field}', en: 'This mode has no: {field}' },
  RULE_OUT_OF_RANGE: { zh: '{field}须在 {least} 与 {most} 之间', en: '{field} lies between {least} and {most}' },
  TIMES_IN_ORDER: { zh: '时间顺序应为：现在、报名截止、竞价开始', en: 'Times follow one another: now, end of sign-up, opening' },
  NOTICE_TOO_SHORT: { zh: '公告期不足：从发布到竞价开始至少 {days} 天', en: 'The notice is too short: at least {days} days from publication to opening' },
  DEPOSIT_OUT_OF_RANGE: { zh: '保证金须为起始价的 {least}%–{most}%', en: 'The deposit is {least}–{most} % of the start price' },
  KEEPERS_TOO_FEW: { zh: '密封报价需要至少三位密钥保管人', en: 'Sealed bids need at least three keepers of keys' },
  LISTING_NOT_BIDDABLE: { zh: '只有已发布、未在交易中的挂牌才能竞价', en: 'Only a published listing that is not being traded can be bid for' },
  SESSION_EXISTS: { zh: '该挂牌已有竞价：{reference}', en: 'There is a session for this listing already: {reference}' },
  SESSION_STATE: { zh: '竞价的状态已变，现在不能这样做：{why}', en: 'The session has moved on; this cannot be done now: {why}' },
  SECOND_NOT_ALLOWED: { zh: '该竞价未约定可以二次竞价', en: 'A second session was not provided for' },
  SECOND_TOO_LATE: { zh: '二次竞价应在流标后 {days} 天内举行', en: 'A second session is held within {days} days after the first' },
  SECOND_PRICE: { zh: '二次竞价的起始价最多下调 {percent}%', en: 'The start price of a second session is at most {percent} % lower' },
  BIDDER_UNKNOWN: { zh: '没有这个竞买号', en: 'There is no such bidder number' },
  PADDLE_SECOND_PERSON: { zh: '须由另一位工作人员确认', en: 'Another person has to confirm it' },
  PADDLE_DECIDED: { zh: '这笔现场报价已经处理过', en: 'This paddle bid has been decided already' },
  BID_UNCERTAIN: { zh: '数据库暂时没有应答，这次报价是否有效尚不可知。请用同一笔报价重试，系统不会重复计入', en: 'The database does not answer at the moment, so it is not known whether this bid counts. Send the same bid again; it will not count twice' },
  BID_KEY_INVALID: { zh: '报价标识须为 8–64 位字母、数字或连字符', en: 'The key of a bid has 8 to 64 letters, digits or hyphens' },
  BIDS_TOO_MANY: { zh: '报价过于频繁，请稍候再试', en: 'Too many bids in a short time; wait a moment' },
  BID_KEY_REUSED: { zh: '这个报价标识已用于另一笔内容不同的报价', en: 'This key was used for another bid' },
  TEXT_LENGTH: { zh: '{field}须为 1–{most} 个字', en: '{field} has 1 to {most} characters' },
});
