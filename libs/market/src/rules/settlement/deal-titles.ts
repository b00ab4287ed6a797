import type { BilingualText } from '@haihe/platform/errors';
import type { DealState } from './deal-states.js';

/** A side of a deal. */
export type DealSide = 'SELLER' | 'BUYER';

/** Who has to do something next. */
export type Responsible = DealSide | 'BOTH' | 'CENTRE';

/** What the states of a deal are called. */
export const dealStateTitles: Readonly<Record<DealState, BilingualText>> = {
  AGREED: { zh: '已成交', en: 'agreed' },
  SIGNED: { zh: '已签约', en: 'signed' },
  FUNDED: { zh: '价款已托管', en: 'price in custody' },
  FILED: { zh: '已申请登记', en: 'recordal filed' },
  CERTIFIED: { zh: '登记已核验', en: 'recordal certified' },
  PARTLY_RELEASED: { zh: '部分结算', en: 'partly released' },
  RELEASED: { zh: '已结算', en: 'settled' },
  DISPUTED: { zh: '争议处理中', en: 'in dispute' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
  BREACHED: { zh: '违约终止', en: 'ended by breach' },
};

/** What the sides are called. */
export const dealSideTitles: Readonly<Record<Responsible, BilingualText>> = {
  SELLER: { zh: '卖方', en: 'the seller' },
  BUYER: { zh: '买方', en: 'the buyer' },
  BOTH: { zh: '双方', en: 'both parties' },
  CENTRE: { zh: '运营中心', en: 'the centre' },
};
