import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A choice of bidding is for the listing as it was then. */
export class ContestVersion1700000000407 implements MigrationInterface {
  readonly name = 'ContestVersion1700000000407';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bidding.contest ADD COLUMN listing_version int;
      UPDATE bidding.contest c SET listing_version = l.version FROM market.listing l WHERE l.id = c.listing_id;
      ALTER TABLE bidding.contest ALTER COLUMN listing_version SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bidding.contest DROP COLUMN listing_version');
  }
}
