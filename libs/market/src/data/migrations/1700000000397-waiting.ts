import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes of what waits for an organisation: offers to answer, listings with questions. */
export class Waiting1700000000397 implements MigrationInterface {
  readonly name = 'Waiting1700000000397';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX offer_awaiting_buyer ON market.offer (buyer_organisation_id, created_at, id) WHERE closed_at IS NULL AND awaited = 'BUYER';
      CREATE INDEX offer_awaiting_seller ON market.offer (seller_organisation_id, created_at, id) WHERE closed_at IS NULL AND awaited = 'SELLER';
      CREATE INDEX question_open ON market.question (listing_id) WHERE answered_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
