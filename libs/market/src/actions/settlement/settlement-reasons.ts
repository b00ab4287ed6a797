import { defineReasons } from '@haihe/ledger';

/** Why the settlement of deals moves money. */
export const settlementReasons = defineReasons({
  'market.deal-released': { zh: '交易结算', en: 'Deal settled' },
  'market.deal-instalment-released': { zh: '分期价款结算', en: 'Instalment released' },
  'market.deal-decided': { zh: '按争议处理结果分配', en: 'Divided by the decision of a dispute' },
  'market.deal-cancelled': { zh: '交易取消退款', en: 'Refund of a cancelled deal' },
  'market.deal-breached': { zh: '违约终止结算', en: 'Settled after a breach' },
});
