import { defineReasons } from '@haihe/ledger';

/** Why the channel of Stripe moves money by itself. */
export const stripeReasons = defineReasons({
  'payments.stripe-fee': { zh: 'Stripe 手续费', en: 'Stripe fee' },
  'payments.stripe-fee-returned': { zh: 'Stripe 手续费退还', en: 'Stripe fee returned' },
  'payments.stripe-payout': { zh: 'Stripe 余额转出至银行账户', en: 'Stripe balance sent to the bank' },
  'payments.stripe-topup': { zh: '转入 Stripe 余额', en: 'Sent to the Stripe balance' },
  'payments.stripe-withdrawn': { zh: '在线支付被撤回，待追偿', en: 'Online payment withdrawn, to be claimed' },
  'payments.stripe-reinstated': { zh: '被撤回的在线支付恢复', en: 'Withdrawn online payment reinstated' },
  'payments.stripe-claim-paid': { zh: '承担被撤回的在线支付', en: 'Withdrawn online payment paid for' },
  'payments.stripe-claim-returned': { zh: '退还已承担的被撤回支付', en: 'Withdrawn online payment came back, returned' },
  'payments.stripe-arrived': { zh: 'Stripe 转出款项到账', en: 'Money from Stripe arrived at the bank' },
});
