import type { ReportedStatus } from '../right-record.js';

/** The words that suppliers use, the more telling first. */
const signs: readonly (readonly [RegExp, ReportedStatus | null])[] = [
  [/PCT/i, null],
  [/驳回/, 'REJECTED'],
  [/撤回|放弃申请/, 'WITHDRAWN'],
  [/未缴年费|费用终止|欠费/, 'LAPSED'],
  [/期限届满|有效期届满|期满|到期/, 'EXPIRED'],
  [/全部无效|宣告无效|^无效/, 'INVALIDATED'],
  [/失效|无权|终止|放弃|dead|inactive/i, 'NOT_IN_FORCE'],
  [/审中|公开|公布|实审|实质审查|在审|pending/i, 'PENDING'],
  [/有效|有权|授权|维持|注册|alive|active|granted/i, 'IN_FORCE'],
];

/** What a supplier's word for the status means; null when it says nothing. */
export function readReportedStatus(text: string | null): ReportedStatus | null {
  if (text === null) return null;
  return signs.find(([sign]) => sign.test(text))?.[1] ?? null;
}
