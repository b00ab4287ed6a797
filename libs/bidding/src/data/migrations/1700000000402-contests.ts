import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Listings whose sellers chose that a session is held by itself when two buyers are there. */
export class Contests1700000000402 implements MigrationInterface {
  readonly name = 'Contests1700000000402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bidding.contest (
        id uuid CONSTRAINT contest_pkey PRIMARY KEY,
        listing_id uuid NOT NULL CONSTRAINT contest_listing REFERENCES market.listing,
        template text NOT NULL,
        start_price_fen bigint NOT NULL CONSTRAINT contest_start_price CHECK (start_price_fen BETWEEN 1 AND 10000000000000),
        deposit_fen bigint NOT NULL CONSTRAINT contest_deposit CHECK (deposit_fen >= 0),
        notice_days int NOT NULL CONSTRAINT contest_notice CHECK (notice_days BETWEEN 0 AND 90),
        -- WAITING for a second buyer; STARTED when its session was announced.
        state text NOT NULL CONSTRAINT contest_state CHECK (state IN ('WAITING', 'STARTED', 'CANCELLED')),
        session_id uuid CONSTRAINT contest_session REFERENCES bidding.session,
        -- Why it could not be started last, in the words of the refusal.
        obstacle text,
        chosen_by uuid NOT NULL,
        chosen_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT contest_closed CHECK ((state = 'WAITING') = (closed_at IS NULL)),
        CONSTRAINT contest_started CHECK ((state = 'STARTED') = (session_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX contest_waiting ON bidding.contest (listing_id) WHERE state = 'WAITING';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
