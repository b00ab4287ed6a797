import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the log commits to of a bidder, as it was when he was admitted: a name that changes later would not fit the commitment. */
export class Disclosure1700000000403 implements MigrationInterface {
  readonly name = 'Disclosure1700000000403';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bidding.bidder
        -- Unified social credit code and name that the commitment was made of.
        ADD COLUMN committed_code text,
        ADD COLUMN committed_name text,
        ADD CONSTRAINT bidder_committed CHECK ((committed_code IS NULL) = (committed_name IS NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
