import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sellers are asked and answer: the rules of a session as they were put to them, and the reserve price that they sealed. */
export class SellerAgreements1700000000405 implements MigrationInterface {
  readonly name = 'SellerAgreements1700000000405';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bidding.seller_agreement (
        id uuid CONSTRAINT seller_agreement_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT seller_agreement_session REFERENCES bidding.session,
        -- VOID: the centre changed what had been asked or agreed.
        state text NOT NULL CONSTRAINT seller_agreement_state CHECK (state IN ('ASKED', 'AGREED', 'RETURNED', 'VOID')),
        -- A change of an announced session: it takes effect with the agreement.
        amendment boolean NOT NULL,
        -- Everything that the seller is asked, and its SHA-256.
        terms jsonb NOT NULL,
        digest text NOT NULL CONSTRAINT seller_agreement_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        -- His reserve price, sealed to the keepers in his browser; null: the start price is the reserve.
        reserve text,
        reason text CONSTRAINT seller_agreement_reason CHECK (length(reason) BETWEEN 1 AND 500),
        -- Agreed in advance, with the choice that brought the session about.
        contest_id uuid CONSTRAINT seller_agreement_contest REFERENCES bidding.contest,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_by uuid,
        answered_at timestamptz,
        CONSTRAINT seller_agreement_answered CHECK (state NOT IN ('AGREED', 'RETURNED') OR (answered_by IS NOT NULL AND answered_at IS NOT NULL)),
        CONSTRAINT seller_agreement_sealed CHECK (reserve IS NULL OR state = 'AGREED'),
        CONSTRAINT seller_agreement_returned CHECK (state <> 'RETURNED' OR reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX seller_agreement_open ON bidding.seller_agreement (session_id) WHERE state = 'ASKED';
      CREATE INDEX seller_agreement_of_session ON bidding.seller_agreement (session_id, asked_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bidding.seller_agreement');
  }
}
