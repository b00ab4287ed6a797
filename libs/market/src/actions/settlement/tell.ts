import { notify } from '@haihe/identity';
import type { Tx } from '@haihe/platform';
import type { DealEntity } from '../../data/deal.entity.js';
import { dealEventTitles } from '../../rules/index.js';
import type { DealEventCode } from '../../rules/index.js';
import { links } from '../links.js';
import { settlementNotices } from './settlement-notices.js';

type Told = Pick<DealEntity, 'id' | 'reference' | 'sellerOrganisationId' | 'buyerOrganisationId'>;

/** Tells both parties what happened; whoever did it himself is not told. */
export async function tellParties(tx: Tx, deal: Told, what: DealEventCode): Promise<void> {
  for (const organisationId of [deal.sellerOrganisationId, deal.buyerOrganisationId]) {
    const params = { deal: deal.reference, what: dealEventTitles[what] };
    await notify(tx, { organisationId, permission: 'market.deal.read', kind: settlementNotices['market.deal-moved'], params, link: links.deal(deal.id) });
  }
}

/** Tells the centre that something waits for it. */
export async function tellCentre(tx: Tx, deal: Told, what: DealEventCode): Promise<void> {
  const params = { deal: deal.reference, what: dealEventTitles[what] };
  await notify(tx, { centre: true, permission: 'market.deal.decide', kind: settlementNotices['market.deal-to-decide'], params, link: links.deal(deal.id) });
}
