import type { BilingualText } from '@haihe/platform/errors';

/** Where a right stands. LAPSED: ended before its term, for whatever cause; the reasons say which. */
export type RightStatus = 'PENDING' | 'IN_FORCE' | 'LAPSED' | 'EXPIRED' | 'INVALIDATED' | 'REJECTED' | 'WITHDRAWN' | 'UNKNOWN';

/** Titles of the statuses. */
export const rightStatusTitles: Readonly<Record<RightStatus, BilingualText>> = {
  PENDING: { zh: '审查中', en: 'Pending' },
  IN_FORCE: { zh: '有效', en: 'In force' },
  LAPSED: { zh: '已终止', en: 'Lapsed' },
  EXPIRED: { zh: '期限届满', en: 'Expired' },
  INVALIDATED: { zh: '被宣告无效', en: 'Invalidated' },
  REJECTED: { zh: '已驳回', en: 'Rejected' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
  UNKNOWN: { zh: '状态不明', en: 'Unknown' },
};
