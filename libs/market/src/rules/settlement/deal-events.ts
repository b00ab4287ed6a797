import type { BilingualText } from '@haihe/platform/errors';

/** What can happen to a deal, as its parties read it. */
export const dealEventTitles = {
  AGREE: { zh: '达成交易', en: 'Deal agreed' },
  PUBLICITY_POSTED: { zh: '卖方开始公示', en: 'The seller posted name and price' },
  OBJECTION_RECORDED: { zh: '公示期内收到异议', en: 'An objection came in' },
  OBJECTION_UPHELD: { zh: '异议成立', en: 'The objection was upheld' },
  OBJECTION_REJECTED: { zh: '异议不成立', en: 'The objection was rejected' },
  PRE_EMPTION_WAIVED: { zh: '优先购买权人放弃', en: 'The right of first purchase was waived' },
  PRE_EMPTION_EXERCISED: { zh: '优先购买权人行使权利', en: 'The right of first purchase was exercised' },
  PUBLICITY_PASSED: { zh: '公示期满无异议', en: 'The posting ran out without objection' },
  PRE_EMPTION_PASSED: { zh: '优先购买期限届满，视为放弃', en: 'The time to buy first ran out' },
  EXPORT_SUBMITTED: { zh: '提交技术出口文件', en: 'Export documents handed in' },
  EXPORT_CLEARED: { zh: '技术出口核验通过', en: 'Export cleared' },
  EXPORT_REFUSED: { zh: '技术出口核验未通过', en: 'Export refused' },
  INSTALMENTS_PROPOSED: { zh: '提出分期付款方案', en: 'Instalments proposed' },
  INSTALMENTS_WITHDRAWN: { zh: '撤回或不接受分期付款方案，一次付清', en: 'Instalments withdrawn or turned down; the price is paid at once' },
  INSTALMENTS_ACCEPTED: { zh: '确认分期付款方案', en: 'Instalments accepted' },
  CONTRACT_SIGNED: { zh: '一方签署合同', en: 'One side signed the contract' },
  SIGNED: { zh: '双方签订合同', en: 'Both sides signed the contract' },
  DEPOSIT_OFFSET: { zh: '用可用资金抵付', en: 'Paid from the deposit' },
  FUNDED: { zh: '价款已托管', en: 'The price is in custody' },
  INSTALMENT_PAID: { zh: '收到分期价款', en: 'An instalment came in' },
  RECORDAL_FILED: { zh: '已向登记机关申请变更', en: 'The change of owner was filed' },
  RECORDAL_FILES_ADDED: { zh: '补充登记文件', en: 'Documents of the recordal added' },
  RECORDAL_RETURNED: { zh: '登记材料被退回', en: 'The recordal was returned' },
  CERTIFIED: { zh: '登记核验通过', en: 'The recordal was certified' },
  RELEASED: { zh: '权属变更并结算', en: 'Title passed and money was released' },
  INSTALMENT_RELEASED: { zh: '分期价款已结算', en: 'An instalment was released' },
  CANCELLATION_REQUESTED: { zh: '一方申请取消', en: 'One side asks to cancel' },
  CANCELLATION_REFUSED: { zh: '另一方不同意取消', en: 'The other side refused to cancel' },
  CANCELLED: { zh: '双方同意取消', en: 'Cancelled by both' },
  BREACH_DECLARED: { zh: '声明对方违约', en: 'A breach was declared' },
  BREACH_REFUSED: { zh: '运营中心不认定违约', en: 'The centre found no breach' },
  BREACHED: { zh: '运营中心认定违约，交易终止', en: 'The centre found a breach; the deal ended' },
  DISPUTE_OPENED: { zh: '提出争议，交易冻结', en: 'A dispute was opened; the deal is frozen' },
  DISPUTE_RESUMED: { zh: '争议解决，恢复交易', en: 'Dispute decided; the deal goes on' },
  DISPUTE_REFUNDED: { zh: '争议解决，退款并取消', en: 'Dispute decided; refunded and cancelled' },
  DISPUTE_DIVIDED: { zh: '争议解决，按裁定分配', en: 'Dispute decided; the money was divided' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** Something that can happen to a deal. */
export type DealEventCode = keyof typeof dealEventTitles;

/** Narrows a text to an event. */
export function isDealEvent(text: string): text is DealEventCode {
  return Object.hasOwn(dealEventTitles, text);
}
