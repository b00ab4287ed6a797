import { addDays, chinaDate } from '@haihe/platform/clock';
import { render } from '@haihe/platform/errors';
import type { BilingualText, Locale } from '@haihe/platform/errors';
import type { ListingTermRule } from './listing-term-rules.js';
import type { DealState, PriceRoute } from './settlement/index.js';

const texts: Readonly<Record<Exclude<DealState, 'AGREED'>, BilingualText>> = {
  SIGNED: { zh: '买方将价款和服务费付至托管账户。', en: 'The buyer pays price and fee into custody.' },
  FUNDED: { zh: '卖方会同买方向登记机关申请变更权利人，并上传受理回执。', en: 'The seller files the change of owner with the office and uploads the receipt.' },
  FILED: { zh: '等待登记机关的通知书；收到后上传，由运营中心核验。', en: 'The office’s notice is awaited; it is uploaded, and the centre checks it.' },
  CERTIFIED: { zh: '运营中心办理权属变更与资金结算。', en: 'The centre releases title and money.' },
  PARTLY_RELEASED: { zh: '买方按约定日期支付余下的分期价款。', en: 'The buyer pays the remaining instalments on their days.' },
  RELEASED: { zh: '交易已结算完毕。', en: 'The deal is settled.' },
  DISPUTED: { zh: '交易已冻结，等待运营中心处理争议。', en: 'The deal is frozen until the centre has decided the dispute.' },
  CANCELLED: { zh: '交易已取消，卖方可以修改后重新挂牌。', en: 'The deal was cancelled; the seller can amend the listing and offer it again.' },
  BREACHED: { zh: '交易因违约终止，卖方可以修改后重新挂牌。', en: 'The deal ended by breach; the seller can amend the listing and offer it again.' },
};

/**
 * What the parties do next, by the state of their deal.
 *
 * Once it is agreed: a university that negotiated the price posts name and intended price in its own house before it signs
 * (促进科技成果转化法 Art. 18); a price taken from the open listing or bid in public needs no such posting.
 */
export function dealNextStep(deal: { readonly state: DealState; readonly agreedAt: Date; readonly priceRoute: PriceRoute; readonly rule: ListingTermRule }, locale: Locale): string {
  if (deal.state !== 'AGREED') return render(texts[deal.state], locale);
  const { publicityDays } = deal.rule;
  if (publicityDays !== undefined && deal.priceRoute === 'NEGOTIATED') {
    const until = addDays(chinaDate(deal.agreedAt), publicityDays);
    return locale === 'en'
      ? `The seller posts the name and the intended price in its own house until ${until} (${publicityDays} days); then the parties sign the contract.`
      : `卖方在本单位公示成果名称和拟交易价格至 ${until}（${publicityDays} 日），无异议后双方签订转让合同。`;
  }
  return locale === 'en'
    ? 'The parties sign the assignment contract; then the price is paid into custody and the transfer is recorded.'
    : '双方签订转让合同；随后价款进入托管，并办理转让登记。';
}
