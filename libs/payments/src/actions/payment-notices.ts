import { defineNotices } from '@haihe/identity';

/** What payments tell people. */
export const paymentNotices = defineNotices({
  'payments.payee-changed': {
    title: { zh: '收款账户已变更', en: 'The account that you are paid to was changed' },
    body: {
      zh: '{person}将收款账户设为{bank} {account}，{until}起可付款。如非本人操作，请立即联系运营中心',
      en: '{person} set the account to {bank} {account}; payouts go there from {until} on. If this was not intended, contact the centre at once',
    },
  },
});
