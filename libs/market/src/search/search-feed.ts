import type { Reader } from '@haihe/platform';
import type { SearchRow } from './search-row.js';

/** A row of the search table with its texts. */
export interface FeedEntry {
  readonly row: SearchRow;
  /** Normalised. */
  readonly title: string;
  readonly body: string;
}

interface Stored {
  readonly search_no: number;
  readonly listing_id: string;
  readonly visible: boolean;
  readonly quality: number;
  readonly published_ms: number;
  readonly expires_ms: number;
  readonly price_fen: string | null;
  readonly kinds: string[];
  readonly ipc_sections: string[];
  readonly ipc_classes: string[];
  readonly industry: string | null;
  readonly district: string | null;
  readonly price_band: string;
  readonly owner_kind: string;
  readonly mode: string;
  readonly readiness: string;
  readonly title_text: string;
  readonly body_text: string;
}

const columns = `search_no, listing_id, visible, quality,
  (extract(epoch FROM published_at) * 1000)::float8 AS published_ms, (extract(epoch FROM expires_at) * 1000)::float8 AS expires_ms,
  price_fen, kinds, ipc_sections, ipc_classes, industry, district, price_band, owner_kind, mode, readiness, title_text, body_text`;

/** Rows that are read at once while loading. */
const BATCH = 1000;

const listOf = (value: string | null): string[] => (value === null ? [] : [value]);

function entryOf(stored: Stored): FeedEntry {
  return {
    title: stored.title_text,
    body: stored.body_text,
    row: {
      searchNo: stored.search_no,
      listingId: stored.listing_id,
      visible: stored.visible,
      quality: stored.quality,
      publishedAt: stored.published_ms,
      expiresAt: stored.expires_ms,
      price: stored.price_fen === null ? null : Number(stored.price_fen),
      facets: {
        KIND: stored.kinds,
        IPC_SECTION: stored.ipc_sections,
        IPC_CLASS: stored.ipc_classes,
        INDUSTRY: listOf(stored.industry),
        DISTRICT: listOf(stored.district),
        PRICE_BAND: [stored.price_band],
        OWNER_KIND: [stored.owner_kind],
        MODE: [stored.mode],
        READINESS: [stored.readiness],
      },
    },
  };
}

/** Reads the search table: all of it once, then what changed. */
export class SearchFeed {
  private horizon = '0';

  constructor(private readonly reader: Reader) {}

  /** Every visible row, in batches, so that others get their turn in between. */
  async *all(): AsyncGenerator<readonly FeedEntry[]> {
    this.horizon = await this.oldestOpenTransaction();
    for (let last = 0; ; ) {
      const stored = await this.reader.query<Stored>(
        `SELECT ${columns} FROM market.listing_search WHERE visible AND search_no > $1 ORDER BY search_no LIMIT ${BATCH}`,
        [last],
      );
      if (stored.length === 0) return;
      yield stored.map(entryOf);
      last = stored.at(-1)?.search_no ?? last;
    }
  }

  /**
   * What changed since the last call. A transaction that was open then may have committed since, so everything from the
   * oldest open one on is read again: a change may come twice, none is missed.
   */
  async changes(): Promise<readonly FeedEntry[]> {
    const horizon = await this.oldestOpenTransaction();
    const stored = await this.reader.query<Stored>(
      `SELECT ${columns} FROM market.listing_search WHERE changed_xid >= $1::text::xid8`,
      [this.horizon],
      'listing-search-changes',
    );
    this.horizon = horizon;
    return stored.map(entryOf);
  }

  /** The listings that contain a term anywhere and in their title. */
  async numbersOf(tsquery: string): Promise<{ readonly anywhere: readonly number[]; readonly title: readonly number[] }> {
    // One text of numbers is read several times faster than as many rows.
    const [found] = await this.reader.query<{ anywhere: string; title: string }>(
      `SELECT (SELECT coalesce(string_agg(search_no::text, ','), '') FROM market.listing_search WHERE visible AND body_bigrams @@ $1::tsquery) AS anywhere,
              (SELECT coalesce(string_agg(search_no::text, ','), '') FROM market.listing_search WHERE visible AND title_bigrams @@ $1::tsquery) AS title`,
      [tsquery],
      'listing-search-term',
    );
    return { anywhere: numbers(found?.anywhere), title: numbers(found?.title) };
  }

  private async oldestOpenTransaction(): Promise<string> {
    const row = await this.reader.one<{ xmin: string }>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin', [], 'listing-search-horizon');
    return row?.xmin ?? this.horizon;
  }
}

function numbers(text: string | undefined): number[] {
  return text === undefined || text === '' ? [] : text.split(',').map(Number);
}
