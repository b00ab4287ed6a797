import { groupBy } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { AttachmentStage } from '../../rules/index.js';

/** The rights of listings, in the seller's order. */
export async function readRightIds(reader: Reader, listingIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader.query<{ listing_id: string; right_id: string }>(
    'SELECT listing_id, right_id FROM market.listing_right WHERE listing_id = ANY($1::uuid[]) ORDER BY listing_id, position',
    [listingIds],
    'market.right-ids',
  );
  const groups = groupBy(rows, (row) => row.listing_id);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.right_id)]));
}

/** An attachment of one version. */
export interface AttachmentRow {
  readonly listingId: string;
  readonly version: number;
  readonly fileId: string;
  readonly stage: AttachmentStage;
}

/** Attachments of the versions of listings, `<listing>:<version>` as key. */
export async function readAttachments(reader: Reader, keys: readonly string[]): Promise<Map<string, AttachmentRow[]>> {
  const rows = await reader.query<AttachmentRow>(
    `SELECT a.listing_id AS "listingId", a.version, a.file_id AS "fileId", a.stage FROM market.listing_attachment a
      WHERE (a.listing_id::text || ':' || a.version::text) = ANY($1::text[]) AND a.listing_id = ANY($2::uuid[])
      ORDER BY a.listing_id, a.version, a.position`,
    [keys, [...new Set(keys.map((key) => key.split(':')[0] ?? ''))]],
  );
  return groupBy(rows, (row) => `${row.listingId}:${row.version}`);
}

/** A version that was published. */
export interface PublishedVersionRow {
  readonly listingId: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly note: string | null;
}

/** The published versions of listings, the first one first. */
export async function readPublishedVersions(reader: Reader, listingIds: readonly string[]): Promise<Map<string, PublishedVersionRow[]>> {
  const rows = await reader.query<PublishedVersionRow>(
    `SELECT listing_id AS "listingId", version, published_at AS "publishedAt", note FROM market.listing_version
      WHERE listing_id = ANY($1::uuid[]) AND published_at IS NOT NULL ORDER BY listing_id, version`,
    [listingIds],
  );
  return groupBy(rows, (row) => row.listingId);
}

/** How often listings were looked at. */
export async function readViewCounts(reader: Reader, listingIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await reader.query<{ listing_id: string; views: number }>(
    'SELECT listing_id, sum(views)::int AS views FROM market.listing_view WHERE listing_id = ANY($1::uuid[]) GROUP BY listing_id',
    [listingIds],
  );
  return new Map(rows.map((row) => [row.listing_id, row.views]));
}

/** Which listings a person keeps as favourites. */
export async function readFavourites(reader: Reader, personId: string, listingIds: readonly string[]): Promise<Map<string, true>> {
  const rows = await reader.query<{ listing_id: string }>('SELECT listing_id FROM market.favourite WHERE person_id = $1 AND listing_id = ANY($2::uuid[])', [
    personId,
    listingIds,
  ]);
  return new Map(rows.map((row) => [row.listing_id, true]));
}

/** How many people keep listings as favourites. */
export async function readFavouriteCounts(reader: Reader, listingIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await reader.query<{ listing_id: string; count: number }>(
    'SELECT listing_id, count(*)::int AS count FROM market.favourite WHERE listing_id = ANY($1::uuid[]) GROUP BY listing_id',
    [listingIds],
  );
  return new Map(rows.map((row) => [row.listing_id, row.count]));
}

/** On which listings an organisation has asked or offered. */
export async function readEnquiries(reader: Reader, organisationId: string, listingIds: readonly string[]): Promise<Map<string, true>> {
  const rows = await reader.query<{ listing_id: string }>('SELECT listing_id FROM market.participant WHERE organisation_id = $1 AND listing_id = ANY($2::uuid[])', [
    organisationId,
    listingIds,
  ]);
  return new Map(rows.map((row) => [row.listing_id, true]));
}

/** The live listings of rights, by right; of one mode there is one at most. */
export async function readLiveListings(reader: Reader, rightIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.query<{ right_id: string; listing_id: string }>(
    'SELECT right_id, listing_id FROM market.listing_right WHERE right_id = ANY($1::uuid[]) AND live',
    [rightIds],
  );
  return new Map(rows.map((row) => [row.right_id, row.listing_id]));
}
