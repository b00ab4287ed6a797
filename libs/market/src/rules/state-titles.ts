import type { BilingualText } from '@haihe/platform/errors';
import type { ListingState } from './listing-states.js';

/** What the states of a listing are called. */
export const listingStateTitles: Readonly<Record<ListingState, BilingualText>> = {
  DRAFT: { zh: '草稿', en: 'draft' },
  SUBMITTED: { zh: '审核中', en: 'under review' },
  RETURNED: { zh: '已退回', en: 'returned' },
  PUBLISHED: { zh: '挂牌中', en: 'published' },
  SUSPENDED: { zh: '已暂停', en: 'suspended' },
  BIDDING: { zh: '竞价中', en: 'in bidding' },
  AGREED: { zh: '已成交', en: 'agreed' },
  SETTLED: { zh: '已结算', en: 'settled' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  EXPIRED: { zh: '已到期', en: 'expired' },
};
