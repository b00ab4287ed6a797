import { addDays, chinaDate } from '@haihe/platform/clock';
import type { Locale } from '@haihe/platform/errors';
import type { PriceKind } from './listing-price.js';
import type { ListingTermRule } from './listing-term-rules.js';

/**
 * What the parties do next after they agreed.
 *
 * A university that negotiated the price posts name and intended price in its own house before it signs
 * (促进科技成果转化法 Art. 18); a price taken from the open listing needs no such posting.
 */
export function dealNextStep(deal: { readonly agreedAt: Date; readonly priceKind: PriceKind; readonly rule: ListingTermRule }, locale: Locale): string {
  const { publicityDays } = deal.rule;
  if (publicityDays !== undefined && deal.priceKind !== 'FIXED') {
    const until = addDays(chinaDate(deal.agreedAt), publicityDays);
    return locale === 'en'
      ? `The seller posts the name and the intended price in its own house until ${until} (${publicityDays} days); then the parties sign the contract.`
      : `卖方在本单位公示成果名称和拟交易价格至 ${until}（${publicityDays} 日），无异议后双方签订转让合同。`;
  }
  return locale === 'en'
    ? 'The parties sign the assignment contract; then the price is paid into custody and the transfer is recorded.'
    : '双方签订转让合同；随后价款进入托管，并办理转让登记。';
}
