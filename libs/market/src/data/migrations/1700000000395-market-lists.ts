import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes of the sweeps that run every minute, of the lists of deals, and of the figures of the home page. */
export class MarketLists1700000000395 implements MigrationInterface {
  readonly name = 'MarketLists1700000000395';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX deal_of_state ON market.deal (state, agreed_at, id);
      CREATE INDEX deal_waiting ON market.deal (state_since, id);
      CREATE INDEX contract_unwritten ON market.contract (created_at) WHERE document_hash IS NULL AND superseded_at IS NULL;
      CREATE INDEX contract_uncopied ON market.contract (signed_at) WHERE signed_at IS NOT NULL AND signed_file_id IS NULL;
      CREATE INDEX invoice_unwritten ON market.invoice (issued_at) WHERE file_id IS NULL;
      CREATE INDEX listing_published ON market.listing (published_at) WHERE published_at IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
