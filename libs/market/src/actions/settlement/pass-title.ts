import type { Tx } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import { transferTitle, wholeShare } from '@haihe/registry';
import { DealRecordalEntity } from '../../data/settlement/deal-recordal.entity.js';
import { settlementRefusals } from '../../rules/index.js';
import { changeListing } from '../change-listing.js';
import { demandSaleable } from '../check-rights-for-sale.js';
import { dealSettled } from '../established.js';
import { nextListingState } from '../next-listing-state.js';
import { organisationNames } from '../organisation-names.js';
import type { LockedDeal } from './lock-deal.js';

/**
 * Makes the buyer the owner, as the office has registered it: the rights are checked once more, owners change, the listing is
 * settled. The transaction holds rights, listing and deal.
 *
 * @throws Refusal DEAL_RIGHTS_CHANGED when something came over the rights meanwhile
 */
export async function passTitle(tx: Tx, { deal, listing, rightIds }: LockedDeal, locale: Locale): Promise<void> {
  if (!listing || rightIds.length === 0) throw new Error(`the rights of deal ${deal.id} are not held`);
  try {
    await demandSaleable(tx, rightIds, deal.sellerOrganisationId, locale);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw settlementRefusals.refuse('DEAL_RIGHTS_CHANGED', { params: { reasons: String(error.params['reasons'] ?? '') } });
  }
  const { transferDate } = await tx.manager.findOneByOrFail(DealRecordalEntity, { dealId: deal.id });
  if (transferDate === null) throw new Error(`the recordal of deal ${deal.id} is not certified`);
  const names = await organisationNames(tx, [deal.buyerOrganisationId]);
  await transferTitle(tx, {
    rightIds,
    fromOrganisationId: deal.sellerOrganisationId,
    to: [{ organisationId: deal.buyerOrganisationId, name: names.get(deal.buyerOrganisationId) ?? '', share: wholeShare }],
    on: transferDate,
    deal,
  });
  const state = nextListingState(listing.state, 'SETTLE', dealSettled, locale);
  await changeListing(tx, listing.id, { state }, { action: 'listing.settle', detail: { dealId: deal.id } });
  await tx.emit({ topic: 'market.listing-closed', payload: { listingId: listing.id, state } });
}
