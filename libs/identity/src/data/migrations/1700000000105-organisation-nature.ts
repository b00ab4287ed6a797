import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an organisation is the state's, where it is registered and whether foreigners control it. */
export class OrganisationNature1700000000105 implements MigrationInterface {
  readonly name = 'OrganisationNature1700000000105';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.organisation
        ADD COLUMN state_owned boolean NOT NULL DEFAULT false,
        ADD COLUMN registered_in text NOT NULL DEFAULT 'CN' CONSTRAINT organisation_registered_in CHECK (registered_in ~ '^[A-Z]{2}$'),
        ADD COLUMN foreign_controlled boolean NOT NULL DEFAULT false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
