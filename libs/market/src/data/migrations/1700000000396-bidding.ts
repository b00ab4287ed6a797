import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Listings that are bid for, and deals whose price was bid (docs/decisions/0016-bidding.md). */
export class Bidding1700000000396 implements MigrationInterface {
  readonly name = 'Bidding1700000000396';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE market.listing
        -- While it is bid for its term stands still from here.
        ADD COLUMN bidding_since timestamptz,
        DROP CONSTRAINT listing_state,
        DROP CONSTRAINT listing_in_market;
      ALTER TABLE market.listing
        ADD CONSTRAINT listing_state
          CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED', 'SETTLED', 'WITHDRAWN', 'EXPIRED')),
        ADD CONSTRAINT listing_in_market
          CHECK (state NOT IN ('PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED', 'SETTLED', 'EXPIRED') OR (published_version IS NOT NULL AND published_version = version)),
        ADD CONSTRAINT listing_bidding CHECK ((state = 'BIDDING') = (bidding_since IS NOT NULL));

      CREATE OR REPLACE FUNCTION market.is_live(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN state IN ('SUBMITTED', 'PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED');

      ALTER TABLE market.deal DROP CONSTRAINT deal_price_route;
      ALTER TABLE market.deal ADD CONSTRAINT deal_price_route CHECK (price_route IN ('LISTED', 'NEGOTIATED', 'BID'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
