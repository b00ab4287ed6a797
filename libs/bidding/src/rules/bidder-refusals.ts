import { defineRefusals } from '@haihe/platform/errors';

/** Why the bidding refuses who wants to take part. */
export const bidderRefusals = defineRefusals({
  SIGN_UP_OVER: { zh: '报名已截止或竞价已开始', en: 'Sign-up is over, or the session has opened' },
  ALREADY_SIGNED_UP: { zh: '贵单位已经报名', en: 'Your organisation has signed up already' },
  BIDDER_REFUSED: { zh: '贵单位的报名已被拒绝：{reason}', en: 'Your sign-up was refused: {reason}' },
  BIDDER_RELATED: { zh: '转让方、运营中心、评估机构及其工作人员和关联单位不得参加竞买', en: 'The seller, the centre, appraisers, their staff and related organisations may not bid' },
  BIDDER_BARRED: { zh: '贵单位曾对该标的违约，不得参加再次竞价', en: 'Your organisation defaulted on this lot before and may not bid for it again' },
  NO_FLOOR: { zh: '本场竞价没有现场会场', en: 'This session has no hall' },
  NOT_SIGNED_UP: { zh: '贵单位没有报名参加本场竞价', en: 'Your organisation has not signed up for this session' },
  NOTHING_TO_CONFIRM: { zh: '报名无需确认', en: 'There is nothing to confirm' },
  BIDDER_STATE: { zh: '报名的状态已变，现在不能这样做', en: 'The sign-up has moved on; this cannot be done now' },
  PRE_EMPTION_TAKEN: { zh: '第 {order} 顺位已有人', en: 'Place {order} is taken' },
  NOT_RUNNER_UP: { zh: '现在没有需要贵单位决定的结果', en: 'There is nothing for your organisation to decide' },
  CONTEST_EXISTS: { zh: '该挂牌已约定转入竞价', en: 'Bidding has been chosen for this listing already' },
  CONTEST_OUTDATED: { zh: '约定之后挂牌内容有变更：请取消后按新的内容重新约定', en: 'The listing has changed since bidding was chosen for it: take the choice back and choose anew' },
  CONTEST_NONE: { zh: '该挂牌没有约定转入竞价', en: 'Bidding was not chosen for this listing' },
});
