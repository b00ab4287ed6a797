import { defineRefusals } from '@haihe/platform/errors';

/** Why the channel of Stripe refuses. */
export const stripeRefusals = defineRefusals({
  CHANNEL_OFF: { zh: '在线支付尚未开通，请使用银行转账', en: 'Online payment is not available; please pay by bank transfer' },
  AMOUNT_NOT_BY_CARD: {
    zh: '在线支付的金额须在 {least} 元至 {most} 元之间，请使用银行转账',
    en: 'Online payment takes amounts from {least} to {most} yuan; please pay by bank transfer',
  },
  PAYMENT_UNDER_WAY: { zh: '这笔款项正在支付处理中，请等待结果', en: 'A payment of this is being processed; please wait for its outcome' },
  CHANNEL_UNAVAILABLE: { zh: '支付服务暂时没有响应，请稍后重试；不会重复扣款', en: 'The payment service does not answer at the moment; please try again soon, nothing is charged twice' },
  RETURN_PATH_INVALID: { zh: '返回地址无效', en: 'The return path is not valid' },
  PAYMENT_NOT_HELD: { zh: '这笔支付没有可扣取的授权', en: 'This payment holds nothing that could be taken' },
  CAPTURE_TOO_MUCH: { zh: '扣取金额不能超过授权的 {held} 元', en: 'Not more than the {held} yuan that are held can be taken' },
  STRIPE_ACCOUNT_MISSING: { zh: '收款单位没有可用的 Stripe 账户', en: 'The payee has no Stripe account that can be paid' },
  STRIPE_ACCOUNT_UNKNOWN: { zh: 'Stripe 账户不存在或不属于本单位', en: 'There is no such Stripe account of this organisation' },
  CLAIM_SETTLED: { zh: '这笔撤回款已处理完毕', en: 'This withdrawal has been dealt with already' },
  CLAIM_PAYER_TWICE: { zh: '只能指定一个承担方', en: 'Name one payer only' },
  CLAIM_OF_OTHER_PAYMENT: { zh: '只能用同一笔支付的待处理来款承担', en: 'Only money of the same payment that waits in the queue can pay for it' },
  TRANSIT_TOO_LITTLE: { zh: 'Stripe 没有这样一笔在途款项，请先核对余额变动', en: 'Stripe has not sent as much; check the movements of its balance first' },
});
