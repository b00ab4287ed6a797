import { defineNotices } from '@haihe/identity';

/** What the parties are told of their contract. */
export const contractNotices = defineNotices({
  'market.contract-ready': {
    title: { zh: '合同已生成，请阅读并签署', en: 'The contract is ready to be read and signed' },
    body: { zh: '成交 {deal} 的合同 {reference} 已生成，满足签署条件后请阅读并签署。', en: 'Contract {reference} of deal {deal} is written; read it and sign once nothing stands against it.' },
  },
  'market.contract-copy': {
    title: { zh: '已签署的合同可以下载', en: 'The signed contract can be downloaded' },
    body: { zh: '合同 {reference} 已由双方签署，附签署页的文件可以下载。', en: 'Both sides have signed contract {reference}; the copy with the page of signatures can be downloaded.' },
  },
});
