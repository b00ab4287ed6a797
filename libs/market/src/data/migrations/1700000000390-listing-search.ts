import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row per listing that is or was public: what the search looks at, written in the transaction that changes the
 * listing. Processes that hold the search in memory follow the changes by `changed_xid`.
 */
export class ListingSearch1700000000390 implements MigrationInterface {
  readonly name = 'ListingSearch1700000000390';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE market.listing_search (
        listing_id uuid PRIMARY KEY,
        search_no integer GENERATED ALWAYS AS IDENTITY UNIQUE,
        visible boolean NOT NULL,
        quality smallint NOT NULL CHECK (quality BETWEEN 0 AND 1000),
        published_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        price_fen bigint,
        kinds text[] NOT NULL,
        ipc_sections text[] NOT NULL,
        ipc_classes text[] NOT NULL,
        industry text,
        district text,
        price_band text NOT NULL,
        owner_kind text NOT NULL,
        mode text NOT NULL,
        readiness text NOT NULL,
        title_text text NOT NULL,
        body_text text NOT NULL,
        title_bigrams tsvector NOT NULL,
        body_bigrams tsvector NOT NULL,
        changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE INDEX listing_search_title ON market.listing_search USING gin (title_bigrams) WHERE visible;
      CREATE INDEX listing_search_body ON market.listing_search USING gin (body_bigrams) WHERE visible;
      CREATE INDEX listing_search_changed ON market.listing_search (changed_xid);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
