import { notify } from '@haihe/identity';
import { newId, nextReference } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import { DealEntity } from '../data/deal.entity.js';
import type { ListingEntity } from '../data/listing.entity.js';
import { ListingVersionEntity } from '../data/listing-version.entity.js';
import { OfferEntity } from '../data/offer.entity.js';
import type { ListingState } from '../rules/index.js';
import { changeListing } from './change-listing.js';
import { demandSaleable, summaryOf } from './check-rights-for-sale.js';
import { closeOffers, lockOpenOffers } from './close-offers.js';
import { prepareContract } from './contract/prepare-contract.js';
import { links } from './links.js';
import { marketNotices } from './market-notices.js';
import { amountText } from './notice-values.js';
import { organisationNames } from './organisation-names.js';
import { openSettlement, settlementTerms } from './settlement/open-settlement.js';

/** What is agreed, on a listing that this transaction holds together with its rights. */
export interface Agreement {
  readonly listing: ListingEntity;
  readonly rightIds: readonly string[];
  /** The state that the listing reaches, by its table. */
  readonly state: ListingState;
  readonly buyerOrganisationId: string;
  readonly priceFen: bigint;
  readonly terms: string | null;
  /** The offer that was accepted; null when the fixed price was taken. */
  readonly offerId: string | null;
  /** Who said yes. */
  readonly personId: string;
  /** The price was bid in a session; whether those who may buy first were called to it. */
  readonly bid?: { readonly preEmptorsCalled: boolean };
  /** Language of the caller, for reasons. */
  readonly locale: Locale;
}

/**
 * Makes the deal: checks the rights once more, closes the listing and every other offer on it, writes the deal and tells
 * all. One transaction; the caller has locked the rights, then the listing, then its open offers.
 *
 * @returns the deal's id
 * @throws Refusal LISTING_CHECKS_FAILED
 */
export async function agreeDeal(tx: Tx, agreement: Agreement): Promise<string> {
  const { listing, rightIds, buyerOrganisationId, priceFen, terms, offerId, personId, bid } = agreement;
  const { sellerOrganisationId } = listing;
  const checks = await demandSaleable(tx, rightIds, sellerOrganisationId, agreement.locale);
  // What is bid for has none: they ended when the session was announced.
  const open = bid ? [] : await lockOpenOffers(tx, listing.id);
  const id = newId();
  const reference = await nextReference(tx, 'DL');
  if (offerId !== null) await tx.manager.update(OfferEntity, { id: offerId }, { state: 'ACCEPTED', closedAt: tx.now });
  await changeListing(tx, listing.id, { state: agreement.state, biddingSince: null, closedAt: tx.now }, { action: 'listing.agree', detail: { dealId: id, checks: summaryOf(checks) } });
  const { priceKind } = await tx.manager.findOneByOrFail(ListingVersionEntity, { listingId: listing.id, version: listing.version });
  const settlement = await settlementTerms(tx, { sellerOrganisationId, buyerOrganisationId, priceFen, priceKind, bid: bid !== undefined });
  await tx.manager.insert(DealEntity, {
    ...{ id, reference, listingId: listing.id, listingVersion: listing.version, offerId, sellerOrganisationId, buyerOrganisationId },
    ...{ priceFen, terms, agreedBy: personId, agreedAt: tx.now, demonstration: listing.demonstration },
    ...settlement,
  });
  await openSettlement(tx, { id, buyerOrganisationId, sellerKind: settlement.sellerKind, priceRoute: settlement.priceRoute }, rightIds, bid?.preEmptorsCalled);
  await prepareContract(tx, id);
  await tx.emit({ topic: 'market.listing-closed', payload: { listingId: listing.id, state: agreement.state } });
  await tx.emit({ topic: 'market.deal-agreed', payload: { dealId: id, listingId: listing.id } });
  await closeOffers(
    tx,
    listing,
    open.filter((offer) => offer.id !== offerId),
  );
  const names = await organisationNames(tx, [sellerOrganisationId, buyerOrganisationId]);
  for (const [told, named] of [[sellerOrganisationId, buyerOrganisationId], [buyerOrganisationId, sellerOrganisationId]] as const) {
    const params = { deal: reference, name: names.get(named) ?? '', reference: listing.reference, amount: amountText(priceFen) };
    await notify(tx, { organisationId: told, permission: 'market.deal.read', kind: marketNotices['market.deal-agreed'], params, link: links.deal(id) });
  }
  return id;
}
