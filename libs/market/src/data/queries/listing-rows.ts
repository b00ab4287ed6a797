import { idList, wantedIds } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { ListingFace, ListingMode, ListingState, PriceKind, Readiness } from '../../rules/index.js';
import { currentListingState, listingFace } from '../../rules/index.js';
import type { Viewer } from './viewer.js';

/** A listing as one viewer may read it: the version of his face. */
export interface ListingRow {
  readonly id: string;
  readonly reference: string;
  readonly sellerOrganisationId: string;
  readonly mode: ListingMode;
  /** As of now. */
  readonly state: ListingState;
  readonly stateReason: string | null;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly demonstration: boolean;
  readonly publishedVersion: number | null;
  /** In the seller's order. */
  readonly rightIds: readonly string[];
  /** Version of the content below. */
  readonly version: number;
  readonly title: string;
  readonly titleEn: string | null;
  readonly summary: string;
  readonly summaryEn: string | null;
  readonly priceKind: PriceKind;
  readonly priceFen: string | null;
  readonly priceMaxFen: string | null;
  readonly termDays: number;
  readonly documents: boolean;
  readonly knowHow: boolean;
  readonly training: boolean;
  readonly deliveryNote: string | null;
  readonly evidenceOfUse: string | null;
  readonly readiness: Readiness;
  readonly applicationField: string | null;
  readonly products: string | null;
  readonly industryCode: string | null;
  readonly face: ListingFace;
}

type Stored = Omit<ListingRow, 'face'> & { readonly involved: boolean };

const sql = `
  SELECT l.id, l.reference, l.seller_organisation_id AS "sellerOrganisationId", l.mode, l.state, l.state_reason AS "stateReason",
         l.submitted_at AS "submittedAt", l.published_at AS "publishedAt", l.expires_at AS "expiresAt", l.demonstration,
         l.published_version AS "publishedVersion",
         ARRAY(SELECT lr.right_id::text FROM market.listing_right lr WHERE lr.listing_id = l.id ORDER BY lr.position) AS "rightIds",
         v.version, v.title, v.title_en AS "titleEn", v.summary, v.summary_en AS "summaryEn", v.price_kind AS "priceKind",
         v.price_fen AS "priceFen", v.price_max_fen AS "priceMaxFen", v.term_days AS "termDays", v.documents, v.know_how AS "knowHow",
         v.training, v.delivery_note AS "deliveryNote", v.evidence_of_use AS "evidenceOfUse", v.readiness,
         v.application_field AS "applicationField", v.products, v.industry_code AS "industryCode",
         ($2::uuid IS NOT NULL AND (EXISTS (SELECT 1 FROM market.participant p WHERE p.listing_id = l.id AND p.organisation_id = $2)
            OR EXISTS (SELECT 1 FROM market.deal d WHERE d.listing_id = l.id AND d.buyer_organisation_id = $2)))
         OR ($3::uuid IS NOT NULL AND EXISTS (SELECT 1 FROM market.favourite f WHERE f.listing_id = l.id AND f.person_id = $3)) AS involved
    FROM ${wantedIds('$1')} JOIN market.listing l ON l.id = wanted.id
    JOIN market.listing_version v ON v.listing_id = l.id
     AND v.version = CASE WHEN l.seller_organisation_id = $2::uuid OR ($4::boolean AND l.state <> 'DRAFT') THEN l.version ELSE l.published_version END`;

/** The listings that the viewer may see, by id, in one statement. Those that he may not see have no entry. */
export async function readListings(reader: Reader, viewer: Viewer, ids: readonly string[]): Promise<Map<string, ListingRow>> {
  const { organisationId, personId, isCentre } = viewer;
  const rows = await reader.query<Stored>(sql, [idList(ids), organisationId, personId, isCentre], 'market.listings');
  const now = new Date();
  const visible = new Map<string, ListingRow>();
  for (const { involved, ...row } of rows) {
    const state = currentListingState(row.state, row.expiresAt, now);
    const isSeller = row.sellerOrganisationId === organisationId;
    const face = listingFace(state, row.publishedVersion !== null, { isSeller, isCentre, isInvolved: involved });
    if (face) visible.set(row.id, { ...row, state, face });
  }
  return visible;
}
