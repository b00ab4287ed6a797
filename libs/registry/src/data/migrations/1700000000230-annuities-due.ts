import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The next annuity as last derived, for narrowing lists to what is to be paid. */
export class AnnuitiesDue1700000000230 implements MigrationInterface {
  readonly name = 'AnnuitiesDue1700000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE registry.right_standing ADD COLUMN next_annuity_on date;
      CREATE INDEX right_standing_annuity ON registry.right_standing (next_annuity_on) WHERE next_annuity_on IS NOT NULL;
      -- All are derived anew by the sweep, batch by batch.
      UPDATE registry.right_standing SET review_on = current_date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
