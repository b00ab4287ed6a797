import type { Tx } from '@haihe/platform';
import { normaliseText, toTsvector } from '@haihe/platform/text';
import { priceBandOf } from './facets.js';
import { listingQuality } from './listing-quality.js';

interface Source {
  readonly id: string;
  readonly visible: boolean;
  readonly published_at: Date;
  readonly expires_at: Date;
  readonly mode: string;
  readonly owner_kind: string;
  readonly district: string | null;
  readonly title: string;
  readonly title_en: string | null;
  readonly summary: string;
  readonly summary_en: string | null;
  readonly price_kind: string;
  readonly price_fen: string | null;
  readonly documents: boolean;
  readonly know_how: boolean;
  readonly training: boolean;
  readonly evidence_of_use: string | null;
  readonly readiness: string;
  readonly application_field: string | null;
  readonly products: string | null;
  readonly industry_code: string | null;
  readonly attachments: number;
  readonly rights: readonly {
    readonly kind: string;
    readonly number: string;
    readonly title: string;
    readonly title_en: string | null;
    readonly abstract: string | null;
    readonly abstract_en: string | null;
    readonly ipc: readonly string[];
    readonly industries: readonly string[];
  }[];
}

/** The published version of listings with their rights. A listing that was never published has none. */
const sourceSql = `
  SELECT l.id, l.state IN ('PUBLISHED', 'BIDDING') AS visible, l.published_at,
    -- The term of a listing in bidding stands still; the row is written anew when it goes on.
    CASE l.state WHEN 'BIDDING' THEN l.expires_at + interval '100 years' ELSE l.expires_at END AS expires_at, l.mode, o.kind AS owner_kind, o.district,
    v.title, v.title_en, v.summary, v.summary_en, v.price_kind, v.price_fen, v.documents, v.know_how, v.training,
    v.evidence_of_use, v.readiness, v.application_field, v.products, v.industry_code,
    (SELECT count(*)::int FROM market.listing_attachment a WHERE a.listing_id = l.id AND a.version = v.version) AS attachments,
    (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'number', r.number, 'title', r.title, 'title_en', r.title_en,
        'abstract', r.abstract, 'abstract_en', r.abstract_en, 'ipc', r.ipc, 'industries', r.industries) ORDER BY lr.position), '[]')
     FROM market.listing_right lr JOIN registry.ip_right r ON r.id = lr.right_id WHERE lr.listing_id = l.id) AS rights
  FROM market.listing l
  JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.published_version
  JOIN identity.organisation o ON o.id = l.seller_organisation_id
  WHERE l.id = ANY($1::uuid[])`;

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** One listing as a row of the search table. */
function rowOf(source: Source) {
  const title = normaliseText([source.title, source.title_en].join(' '));
  const ipc = source.rights.flatMap((right) => right.ipc);
  const body = normaliseText(
    [
      source.title, source.title_en, source.summary, source.summary_en, source.application_field, source.products,
      ...source.rights.flatMap((right) => [right.title, right.title_en, right.number, right.abstract, right.abstract_en]),
    ]
      .filter((text) => text !== null)
      .join('\n'),
  );
  return {
    listing_id: source.id,
    visible: source.visible,
    quality: listingQuality({
      priceShown: source.price_fen !== null,
      evidenceOfUse: source.evidence_of_use !== null,
      documents: source.documents,
      knowHow: source.know_how,
      training: source.training,
      english: source.title_en !== null && source.summary_en !== null,
      attachments: source.attachments,
      application: source.application_field !== null,
      products: source.products !== null,
      industry: source.industry_code !== null,
      readiness: source.readiness,
    }),
    published_at: source.published_at,
    expires_at: source.expires_at,
    price_fen: source.price_fen,
    kinds: distinct(source.rights.map((right) => right.kind)),
    ipc_sections: distinct(ipc.map((symbol) => symbol.slice(0, 1))),
    ipc_classes: distinct(ipc.map((symbol) => symbol.slice(0, 3))),
    industry: (source.industry_code ?? source.rights.flatMap((right) => right.industries)[0] ?? '').slice(0, 3) || null,
    district: source.district,
    price_band: priceBandOf(source.price_fen === null ? null : BigInt(source.price_fen)),
    owner_kind: source.owner_kind,
    mode: source.mode,
    readiness: source.readiness,
    title_text: title,
    body_text: body,
    title_bigrams: toTsvector(title),
    body_bigrams: toTsvector(body),
  };
}

const columns = [
  'listing_id uuid', 'visible boolean', 'quality smallint', 'published_at timestamptz', 'expires_at timestamptz', 'price_fen bigint', 'kinds text[]', 'ipc_sections text[]',
  'ipc_classes text[]', 'industry text', 'district text', 'price_band text', 'owner_kind text', 'mode text', 'readiness text', 'title_text text', 'body_text text',
  'title_bigrams tsvector', 'body_bigrams tsvector',
] as const;
const names = columns.map((column) => column.split(' ')[0] ?? '');

/**
 * Writes the search rows of listings anew, in the transaction that changed them. Listings that were never published have
 * none; listings that left the market keep theirs, invisible, so that every process learns of it.
 */
export async function writeSearchRows(tx: Tx, listingIds: readonly string[]): Promise<void> {
  const sources = await tx.query<Source>(sourceSql, [listingIds]);
  if (sources.length === 0) return;
  await tx.query(
    `INSERT INTO market.listing_search (${names.join(', ')})
     SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS row (${columns.join(', ')})
     ON CONFLICT (listing_id) DO UPDATE SET ${names.slice(1).map((name) => `${name} = excluded.${name}`).join(', ')}, changed_xid = pg_current_xact_id()`,
    [JSON.stringify(sources.map(rowOf))],
  );
}
