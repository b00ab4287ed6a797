import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Status and tradability as last derived, for narrowing lists. */
export class RightStanding1700000000220 implements MigrationInterface {
  readonly name = 'RightStanding1700000000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.right_standing (
        right_id uuid CONSTRAINT right_standing_pkey PRIMARY KEY CONSTRAINT right_standing_right REFERENCES registry.ip_right ON DELETE CASCADE,
        status text NOT NULL,
        tradable boolean NOT NULL,
        review_on date NOT NULL,
        derived_at timestamptz NOT NULL
      );
      CREATE INDEX right_standing_status ON registry.right_standing (status, right_id);
      CREATE INDEX right_standing_review ON registry.right_standing (review_on);

      CREATE TABLE registry.standing_progress (
        one boolean CONSTRAINT standing_progress_pkey PRIMARY KEY DEFAULT true CONSTRAINT standing_progress_one CHECK (one),
        up_to timestamptz NOT NULL
      );
      INSERT INTO registry.standing_progress (up_to) VALUES ('-infinity');
      -- The standings follow changes in their order.
      CREATE INDEX ip_right_updated_at ON registry.ip_right (updated_at, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
