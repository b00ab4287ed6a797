import { defineNotices } from '@haihe/identity';

/** What the market tells people. A buyer is named by his alias until names are disclosed. */
export const marketNotices = defineNotices({
  'market.listing-submitted': {
    title: { zh: '有挂牌等待审核', en: 'A listing awaits review' },
    body: { zh: '{seller} 提交了挂牌 {reference}，请审核。', en: '{seller} submitted listing {reference} for review.' },
  },
  'market.listing-returned': {
    title: { zh: '挂牌被退回', en: 'Listing returned' },
    body: { zh: '挂牌 {reference} 被退回：{reason}。请修改后重新提交。', en: 'Listing {reference} was returned: {reason}. Correct it and submit it again.' },
  },
  'market.listing-published': {
    title: { zh: '挂牌已发布', en: 'Listing published' },
    body: { zh: '挂牌 {reference} 已通过审核并发布，{until} 到期。', en: 'Listing {reference} passed review and is published until {until}.' },
  },
  'market.listing-suspended': {
    title: { zh: '挂牌已暂停', en: 'Listing suspended' },
    body: { zh: '挂牌 {reference} 被运营中心暂停：{reason}。', en: 'The centre suspended listing {reference}: {reason}.' },
  },
  'market.listing-suspended-by-register': {
    title: { zh: '挂牌已自动暂停', en: 'Listing suspended' },
    body: {
      zh: '挂牌 {reference} 因登记状况变化已自动暂停：{reason}。情况恢复后请联系运营中心恢复挂牌。',
      en: 'Listing {reference} was taken out of the market because the register changed: {reason}. Once that is settled, ask the centre to bring it back.',
    },
  },
  'market.listing-obstructed': {
    title: { zh: '竞价标的状况变化', en: 'A lot in bidding can no longer be sold' },
    body: { zh: '竞价中的挂牌 {reference}：{reason}。请核实，必要时终止竞价。', en: 'Listing {reference}, in bidding: {reason}. Look into it and annul the session if need be.' },
  },
  'market.listing-resumed': {
    title: { zh: '挂牌已恢复', en: 'Listing resumed' },
    body: { zh: '挂牌 {reference} 已恢复，期限顺延至 {until}。', en: 'Listing {reference} is back in the market, its term extended to {until}.' },
  },
  'market.listing-expired': {
    title: { zh: '挂牌已到期', en: 'Listing expired' },
    body: { zh: '挂牌 {reference} 已到期。可以修改后重新提交。', en: 'Listing {reference} has expired. You can amend it and submit it again.' },
  },
  'market.question-asked': {
    title: { zh: '有买方提问', en: 'A buyer asks' },
    body: { zh: '{alias} 就挂牌 {reference} 提问，请答复。', en: '{alias} asks about listing {reference}.' },
  },
  'market.question-answered': {
    title: { zh: '卖方已答复', en: 'The seller answered' },
    body: { zh: '您就挂牌 {reference} 提出的问题已有答复。', en: 'Your question about listing {reference} was answered.' },
  },
  'market.disclosure-proposed': {
    title: { zh: '对方愿意互相公开名称', en: 'The other side would disclose names' },
    body: { zh: '挂牌 {reference} 的对方同意互相公开名称，您同意后双方即可见。', en: 'The other side of listing {reference} agrees to disclose names; both see them once you agree.' },
  },
  'market.names-disclosed': {
    title: { zh: '双方名称已公开', en: 'Names disclosed' },
    body: { zh: '挂牌 {reference}：双方已同意公开名称，对方为 {name}。', en: 'Listing {reference}: both sides agreed; the other side is {name}.' },
  },
  'market.offer-made': {
    title: { zh: '收到报价', en: 'An offer came in' },
    body: { zh: '{alias} 对挂牌 {reference} 报价 {amount} 元，请在 {until} 前答复。', en: '{alias} offers {amount} yuan on listing {reference}; answer before {until}.' },
  },
  'market.offer-countered': {
    title: { zh: '对方已还价', en: 'A counter-offer came in' },
    body: { zh: '报价 {offer} 有新的出价 {amount} 元，请在 {until} 前答复。', en: 'On offer {offer} the other side now says {amount} yuan; answer before {until}.' },
  },
  'market.offer-declined': {
    title: { zh: '报价被谢绝', en: 'Offer declined' },
    body: { zh: '对方谢绝了报价 {offer}。', en: 'The other side declined offer {offer}.' },
  },
  'market.offer-withdrawn': {
    title: { zh: '报价已撤回', en: 'Offer withdrawn' },
    body: { zh: '对方撤回了报价 {offer}。', en: 'The other side withdrew offer {offer}.' },
  },
  'market.offer-expired': {
    title: { zh: '报价已过期', en: 'Offer expired' },
    body: { zh: '报价 {offer} 未在期限内成交，已失效。', en: 'Offer {offer} ran out without an agreement.' },
  },
  'market.offer-superseded': {
    title: { zh: '报价已失效', en: 'Offer ended' },
    body: { zh: '挂牌 {reference} 已变更、撤回或成交，报价 {offer} 随之失效。', en: 'Listing {reference} was changed, withdrawn or agreed, which ended offer {offer}.' },
  },
  'market.deal-agreed': {
    title: { zh: '已成交', en: 'Deal agreed' },
    body: { zh: '{deal}：与 {name} 就挂牌 {reference} 以 {amount} 元成交。', en: '{deal}: you agreed with {name} on listing {reference} at {amount} yuan.' },
  },
});
