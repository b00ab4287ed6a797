import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Protocols of sessions that are over, for seller, winner and centre. */
export class Protocols1700000000410 implements MigrationInterface {
  readonly name = 'Protocols1700000000410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bidding.protocol (
        id uuid CONSTRAINT protocol_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT protocol_session REFERENCES bidding.session,
        -- 1 for the end of the session; the next when the runner-up takes the lot.
        place integer NOT NULL CONSTRAINT protocol_counted CHECK (place > 0),
        seller_organisation_id uuid NOT NULL CONSTRAINT protocol_seller REFERENCES identity.organisation,
        -- Null where nothing was sold.
        winner_organisation_id uuid CONSTRAINT protocol_winner REFERENCES identity.organisation,
        facts jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        file_id uuid CONSTRAINT protocol_file UNIQUE,
        document_hash bytea CONSTRAINT protocol_document_hash CHECK (length(document_hash) = 32),
        CONSTRAINT protocol_place UNIQUE (session_id, place),
        CONSTRAINT protocol_written CHECK (num_nonnulls(file_id, document_hash) IN (0, 2))
      );
      CREATE INDEX protocol_unwritten ON bidding.protocol (made_at) WHERE file_id IS NULL;

      -- What was confirmed stays as it was: the document alone is added, once.
      CREATE FUNCTION bidding.keep_protocol() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.session_id, NEW.place, NEW.seller_organisation_id, NEW.winner_organisation_id, NEW.facts, NEW.made_at)
           IS DISTINCT FROM (OLD.id, OLD.session_id, OLD.place, OLD.seller_organisation_id, OLD.winner_organisation_id, OLD.facts, OLD.made_at)
           OR OLD.file_id IS NOT NULL THEN
          RAISE EXCEPTION 'a protocol is not changed' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER protocol_kept BEFORE UPDATE ON bidding.protocol FOR EACH ROW EXECUTE FUNCTION bidding.keep_protocol();
      CREATE TRIGGER protocol_not_deleted BEFORE DELETE ON bidding.protocol FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE bidding.protocol;
      DROP FUNCTION bidding.keep_protocol();
    `);
  }
}
