import type { Reader } from '@haihe/platform';
import { currentListingState, currentOfferState } from '../../rules/index.js';
import type { ListingState, OfferSide, OfferState } from '../../rules/index.js';

/** An offer as one of its parties reads it. */
export interface OfferRow {
  readonly id: string;
  readonly reference: string;
  readonly listingId: string;
  readonly listingVersion: number;
  readonly sellerOrganisationId: string;
  readonly buyerOrganisationId: string;
  /** The buyer's place among those who came: his alias. */
  readonly place: number;
  readonly buyerAgreed: boolean;
  readonly sellerAgreed: boolean;
  /** As of now. */
  readonly state: OfferState;
  readonly awaited: OfferSide;
  readonly amountFen: string;
  readonly terms: string | null;
  readonly expiresAt: Date;
  readonly closeReason: string | null;
  readonly createdAt: Date;
  readonly listingOpen: boolean;
}

type Stored = Omit<OfferRow, 'listingOpen'> & { readonly listingState: ListingState; readonly listingExpiresAt: Date | null };

const select = `
  SELECT o.id, o.reference, o.listing_id AS "listingId", o.listing_version AS "listingVersion",
         o.seller_organisation_id AS "sellerOrganisationId", o.buyer_organisation_id AS "buyerOrganisationId", p.place,
         p.buyer_agreed_at IS NOT NULL AS "buyerAgreed", p.seller_agreed_at IS NOT NULL AS "sellerAgreed",
         o.state, o.awaited, o.amount_fen AS "amountFen", o.terms, o.expires_at AS "expiresAt", o.close_reason AS "closeReason",
         o.created_at AS "createdAt", l.state AS "listingState", l.expires_at AS "listingExpiresAt"
    FROM market.offer o
    JOIN market.listing l ON l.id = o.listing_id
    JOIN market.participant p ON p.listing_id = o.listing_id AND p.organisation_id = o.buyer_organisation_id`;

function asOfNow({ listingState, listingExpiresAt, ...row }: Stored, now: Date): OfferRow {
  return {
    ...row,
    state: currentOfferState(row.state, row.expiresAt, now),
    listingOpen: currentListingState(listingState, listingExpiresAt, now) === 'PUBLISHED',
  };
}

/** The offers among the ids to which the organisation is a party. */
export async function readOffers(reader: Reader, organisationId: string, ids: readonly string[]): Promise<Map<string, OfferRow>> {
  const rows = await reader.query<Stored>(`${select} WHERE o.id = ANY($1::uuid[]) AND $2::uuid IN (o.seller_organisation_id, o.buyer_organisation_id)`, [
    ids,
    organisationId,
  ]);
  const now = new Date();
  return new Map(rows.map((row) => [row.id, asOfNow(row, now)]));
}

/** The offers on listings to which the organisation is a party, the newest first. */
export async function readOffersOn(reader: Reader, organisationId: string, listingIds: readonly string[]): Promise<OfferRow[]> {
  const rows = await reader.query<Stored>(
    `${select} WHERE o.listing_id = ANY($1::uuid[]) AND $2::uuid IN (o.seller_organisation_id, o.buyer_organisation_id) ORDER BY o.created_at DESC, o.id DESC`,
    [listingIds, organisationId],
  );
  const now = new Date();
  return rows.map((row) => asOfNow(row, now));
}

/** One turn as the parties read it. */
export interface TurnRow {
  readonly id: string;
  readonly offerId: string;
  readonly side: OfferSide;
  readonly amountFen: string;
  readonly terms: string | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** The turns of offers, oldest first. Whose offers they are was decided before. */
export function readTurns(reader: Reader, offerIds: readonly string[]): Promise<TurnRow[]> {
  return reader.query(
    `SELECT id, offer_id AS "offerId", side, amount_fen AS "amountFen", terms, made_at AS "madeAt", expires_at AS "expiresAt"
       FROM market.offer_turn WHERE offer_id = ANY($1::uuid[]) ORDER BY offer_id, place`,
    [offerIds],
  );
}
