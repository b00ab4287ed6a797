import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the balance of Stripe was read, and which payment a movement is of: for the reconciliation. */
export class StripeReading1700000000171 implements MigrationInterface {
  readonly name = 'StripeReading1700000000171';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.stripe_movement ADD COLUMN intent_id text CONSTRAINT stripe_movement_intent CHECK (length(intent_id) BETWEEN 1 AND 200);
      CREATE INDEX stripe_movement_of_intent ON payments.stripe_movement (intent_id);
      CREATE TABLE payments.stripe_reading (
        one boolean CONSTRAINT stripe_reading_pkey PRIMARY KEY DEFAULT true CONSTRAINT stripe_reading_one CHECK (one),
        -- Every movement before this moment is known.
        up_to timestamptz NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
