import type { Reader } from '@haihe/platform';
import type { DealDates, DealState, PriceKind, PriceRoute, SellerKind, StoredDeal } from '../../rules/index.js';
import type { Viewer } from './viewer.js';

/** A deal as its parties and the centre read it. */
export interface DealRow extends StoredDeal, Omit<DealDates, 'inParts'> {
  readonly id: string;
  readonly reference: string;
  readonly listingId: string;
  readonly offerId: string | null;
  readonly sellerOrganisationId: string;
  readonly buyerOrganisationId: string;
  readonly state: DealState;
  readonly priceFen: string;
  readonly terms: string | null;
  readonly agreedAt: Date;
  readonly sellerKind: SellerKind;
  readonly priceRoute: PriceRoute;
  /** Version of the fee schedule of the day of agreement. */
  readonly feeSchedule: string;
  readonly sellerFeeFen: string;
  readonly buyerFeeFen: string;
  /** How the price of the agreed version was shown. */
  readonly priceKind: PriceKind;
}

const select = `
  SELECT d.id, d.reference, d.listing_id AS "listingId", d.offer_id AS "offerId", d.seller_organisation_id AS "sellerOrganisationId",
         d.buyer_organisation_id AS "buyerOrganisationId", d.state, d.price_fen AS "priceFen", d.terms, d.agreed_at AS "agreedAt",
         v.price_kind AS "priceKind", d.state_since AS "stateSince", d.disputed_from AS "disputedFrom", d.seller_kind AS "sellerKind",
         d.price_route AS "priceRoute", d.fee_schedule AS "feeSchedule", d.seller_fee_fen::text AS "sellerFeeFen", d.buyer_fee_fen::text AS "buyerFeeFen",
         d.plan_state AS "planState", d.plan_by AS "planBy", d.seller_signed_at AS "sellerSignedAt", d.buyer_signed_at AS "buyerSignedAt",
         d.signed_at AS "signedAt", d.funded_at AS "fundedAt", d.filed_at AS "filedAt", d.certified_at AS "certifiedAt", d.released_at AS "releasedAt",
         d.closed_at AS "closedAt"
    FROM market.deal d JOIN market.listing_version v ON v.listing_id = d.listing_id AND v.version = d.listing_version`;

const visible = `($3::boolean OR $2::uuid IN (d.seller_organisation_id, d.buyer_organisation_id))`;

/** The deals among the ids that the viewer may read. */
export async function readDeals(reader: Reader, { organisationId, isCentre }: Viewer, ids: readonly string[]): Promise<Map<string, DealRow>> {
  const rows = await reader.query<DealRow>(`${select} WHERE d.id = ANY($1::uuid[]) AND ${visible}`, [ids, organisationId, isCentre]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The deals on listings that the viewer may read, by listing; of several the last, the earlier ones having come to nothing. */
export async function readDealsOn(reader: Reader, { organisationId, isCentre }: Viewer, listingIds: readonly string[]): Promise<Map<string, DealRow>> {
  const rows = await reader.query<DealRow>(`${select} WHERE d.listing_id = ANY($1::uuid[]) AND ${visible} ORDER BY d.agreed_at`, [listingIds, organisationId, isCentre]);
  return new Map(rows.map((row) => [row.listingId, row]));
}
