import { defineRefusals } from '@haihe/platform/errors';

/** Why the market refuses. No text and no parameter ever carries the seller's minimum price or a hidden name. */
export const marketRefusals = defineRefusals({
  LISTING_WITHOUT_RIGHTS: { zh: '请选择至少一项知识产权', en: 'Choose at least one right' },
  LISTING_TOO_MANY_RIGHTS: { zh: '一个挂牌最多包含 {most} 项知识产权', en: 'A listing holds at most {most} rights' },
  RIGHT_ALREADY_LISTED: {
    zh: '“{number}”已有生效或待审的挂牌（{reference}），同一权利同一交易方式只能有一个',
    en: '“{number}” already has a live listing ({reference}); a right can have one per mode',
  },
  RIGHT_NOT_YOURS: { zh: '“{number}”未登记在贵单位名下，请先认领', en: '“{number}” is not registered as yours; claim it first' },
  LISTING_CHECKS_FAILED: { zh: '未通过核验：{reasons}', en: 'Checks failed: {reasons}' },
  LISTING_IN_REVISION: { zh: '卖方正在修改挂牌内容，重新发布后再来', en: 'The seller is changing this listing; come back once it is published again' },
  LISTING_SUSPENDED: { zh: '该挂牌已被运营中心暂停', en: 'The centre has suspended this listing' },
  LISTING_IN_BIDDING: { zh: '该挂牌正在竞价，请到竞价页面报名参加', en: 'This listing is being bid for; sign up on the page of its session' },
  LISTING_AGREED: { zh: '该挂牌已与一位买方达成交易', en: 'A deal has already been agreed on this listing' },
  LISTING_WITHDRAWN: { zh: '卖方已撤回该挂牌', en: 'The seller has withdrawn this listing' },
  LISTING_EXPIRED: { zh: '该挂牌已到期', en: 'This listing has expired' },
  LISTING_VERSION_STALE: {
    zh: '挂牌内容已更新为第 {version} 版，请重新查看后再决定',
    en: 'The listing is now at version {version}; read it again before you decide',
  },
  OWN_LISTING: { zh: '这是贵单位自己的挂牌，不能提问、报价或成交', en: 'This is your own listing; you cannot ask, offer or buy on it' },
  LISTING_REASON_REQUIRED: { zh: '请写明理由', en: 'State the reason' },
  TEXT_TOO_LONG: { zh: '内容过长：最多 {most} 个字', en: 'The text is too long: at most {most} characters' },
  TEXT_REQUIRED: { zh: '请填写这一项', en: 'Fill this in' },
  PRICE_REQUIRED: { zh: '一口价必须填写价格', en: 'A fixed price needs its amount' },
  PRICE_NOT_EXPECTED: { zh: '所选的定价方式不填写这个金额', en: 'This way of pricing has no such amount' },
  PRICE_NOT_POSITIVE: { zh: '金额必须大于零', en: 'The amount must be above zero' },
  PRICE_TOO_HIGH: { zh: '金额超过上限（{most} 元）', en: 'The amount exceeds the limit of {most} yuan' },
  PRICE_RANGE_INVERTED: { zh: '价格区间的上限不能低于下限', en: 'The upper end of the price range lies below its lower end' },
  CURRENCY_NOT_ACCEPTED: { zh: '目前只接受人民币', en: 'Only CNY is accepted at present' },
  MINIMUM_ABOVE_PRICE: { zh: '最低接受价不能高于公开的价格', en: 'Your minimum lies above the price that you show' },
  LISTING_TERM_OUT_OF_RANGE: { zh: '挂牌期限须为 {least} 至 {most} 天（{source}）', en: 'The listing term must be {least} to {most} days ({source})' },
  TOO_MANY_ATTACHMENTS: { zh: '最多 {most} 个附件', en: 'At most {most} attachments' },
  REVIEWER_IS_PARTY: { zh: '不能审核自己所在单位的挂牌，请由其他审核员处理', en: 'You belong to the seller; leave this listing to a colleague' },
  QUESTION_ALREADY_ANSWERED: { zh: '该问题已经答复', en: 'This question has been answered' },
  TOO_MANY_QUESTIONS: { zh: '贵单位在该挂牌上还有 {most} 个未答复的问题，请等待答复', en: 'You have {most} questions on this listing awaiting an answer; wait for the seller' },
  PRICE_IS_FIXED: { zh: '该挂牌为一口价，请直接按标价成交', en: 'The price is fixed; take the listing at its price' },
  PRICE_IS_NOT_FIXED: { zh: '该挂牌不是一口价，请提交报价', en: 'The price is not fixed; make an offer' },
  OFFER_ALREADY_OPEN: {
    zh: '贵单位在该挂牌上已有进行中的报价（{reference}）',
    en: 'You already have an open offer on this listing ({reference})',
  },
  OFFER_EXPIRY_OUT_OF_RANGE: { zh: '报价有效期须为 {least} 至 {most} 天', en: 'An offer must stand for {least} to {most} days' },
  OFFER_AWAITS_OTHER_SIDE: { zh: '正在等待对方答复', en: 'It is for the other side to answer' },
  OFFER_AWAITS_YOU: { zh: '对方已经出价：请接受、还价或谢绝', en: 'The other side has made its turn: accept, counter or decline' },
  OFFER_TURN_STALE: { zh: '对方已有新的出价，请查看最新一轮后再决定', en: 'There is a newer turn than the one you saw; read it before you decide' },
  OFFER_EXPIRED: { zh: '该报价已过有效期', en: 'This offer has expired' },
  OFFER_SUPERSEDED: { zh: '该报价已随挂牌变化而失效', en: 'This offer ended when the listing changed' },
  OFFER_CLOSED: { zh: '该报价已经结束', en: 'This offer has ended' },
  SELLER_NOT_VERIFIED: { zh: '卖方单位的机构认证尚未通过或已被暂停，挂牌不能上架', en: 'The seller is not verified, or was suspended: its listing cannot be in the market' },
  COUNTERPARTY_NOT_VERIFIED: { zh: '对方单位目前不具备交易资格', en: 'The other organisation may not trade at present' },
  NAME_TAKEN: { zh: '已有同名的保存搜索', en: 'You already have a saved search of that name' },
  TOO_MANY_SAVED_SEARCHES: { zh: '最多保存 {most} 个搜索', en: 'At most {most} searches can be saved' },
});

/** Codes of {@link marketRefusals}. */
export type MarketRefusalCode = (typeof marketRefusals.codes)[number];
