import { defineReasons } from '@haihe/ledger';

/** Why payments move money. */
export const paymentReasons = defineReasons({
  'payments.received': { zh: '收到款项', en: 'Money received' },
  'payments.allocated': { zh: '款项入账', en: 'Money allocated' },
  'payments.paid-from-deposit': { zh: '用可用资金支付', en: 'Paid from deposit' },
  'payments.paid-from-held': { zh: '用托管的保证金抵付', en: 'Paid from a deposit in escrow' },
  'payments.due-cancelled-held': { zh: '应付款取消，退回托管的保证金', en: 'Payment cancelled, returned to escrow' },
  'payments.due-cancelled': { zh: '应付款取消，退回可用资金', en: 'Payment cancelled, returned to deposit' },
  'payments.payout-requested': { zh: '付款申请', en: 'Payout requested' },
  'payments.payout-confirmed': { zh: '付款成功', en: 'Payout confirmed' },
  'payments.payout-failed': { zh: '付款失败退回', en: 'Payout failed and returned' },
  'payments.opening-balance': { zh: '银行账户期初余额', en: 'Opening balance of a bank account' },
  'payments.bank-debit': { zh: '银行账户支出，待核实', en: 'Debit of a bank account, to be explained' },
  'payments.reversal': { zh: '银行冲正', en: 'Reversed by the bank' },
  'payments.bank-fee': { zh: '银行手续费', en: 'Bank charges' },
});
