import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rights with their publications, events, owners, encumbrances and claims; import runs and what they found. */
export class Registry1700000000210 implements MigrationInterface {
  readonly name = 'Registry1700000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS registry;

      CREATE TABLE registry.ip_right (
        id uuid CONSTRAINT ip_right_pkey PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ip_right_kind CHECK (kind IN ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'TRADEMARK', 'COPYRIGHT_WORK',
          'COPYRIGHT_SOFTWARE', 'PLANT_VARIETY', 'IC_LAYOUT', 'GEOGRAPHICAL_INDICATION', 'TECHNICAL_STANDARD')),
        number text COLLATE "C" NOT NULL CONSTRAINT ip_right_number CHECK (number <> ''),
        number_known boolean NOT NULL DEFAULT true,
        display_number text NOT NULL,
        office text NOT NULL DEFAULT 'CN' CONSTRAINT ip_right_office CHECK (office ~ '^[A-Z]{2}$'),
        registration_number text,
        title text NOT NULL CONSTRAINT ip_right_title CHECK (title <> ''),
        title_en text,
        abstract text,
        abstract_en text,
        title_bigrams tsvector,
        filing_date date,
        priority_date date,
        publication_date date,
        grant_date date,
        ipc text[] NOT NULL DEFAULT '{}',
        cpc text[] NOT NULL DEFAULT '{}',
        locarno text[] NOT NULL DEFAULT '{}',
        nice text[] NOT NULL DEFAULT '{}',
        industries text[] NOT NULL DEFAULT '{}',
        parties jsonb NOT NULL DEFAULT '{}',
        citations jsonb NOT NULL DEFAULT '[]',
        term_facts jsonb NOT NULL DEFAULT '{}',
        family_id text,
        reported_status text CONSTRAINT ip_right_reported_status CHECK (reported_status IN
          ('PENDING', 'IN_FORCE', 'NOT_IN_FORCE', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'EXPIRED', 'INVALIDATED')),
        reported_on date,
        paid_annuity_year smallint CONSTRAINT ip_right_paid_annuity_year CHECK (paid_annuity_year BETWEEN 1 AND 20),
        facts_rank text NOT NULL DEFAULT '',
        owners_as_of date,
        content_hash uuid,
        content_file uuid,
        content_row integer,
        source text NOT NULL,
        demonstration boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
        CONSTRAINT ip_right_number_kind UNIQUE (number, kind)
      );
      CREATE INDEX ip_right_family ON registry.ip_right (family_id) WHERE family_id IS NOT NULL;
      CREATE INDEX ip_right_title_bigrams ON registry.ip_right USING gin (title_bigrams);
      CREATE INDEX ip_right_demonstration ON registry.ip_right (id) WHERE demonstration;

      CREATE TABLE registry.publication (
        number text COLLATE "C" CONSTRAINT publication_pkey PRIMARY KEY,
        key text COLLATE "C" NOT NULL,
        kind_code text NOT NULL,
        date date,
        right_id uuid NOT NULL CONSTRAINT publication_right REFERENCES registry.ip_right ON DELETE CASCADE,
        row_hash uuid,
        file_hash uuid,
        file_row integer
      );
      CREATE INDEX publication_key ON registry.publication (key);
      CREATE INDEX publication_right_id ON registry.publication (right_id);

      CREATE TABLE registry.legal_event (
        right_id uuid NOT NULL CONSTRAINT legal_event_right REFERENCES registry.ip_right ON DELETE CASCADE,
        date date NOT NULL,
        code text NOT NULL CONSTRAINT legal_event_code CHECK (code ~ '^[A-Z0-9]{3,4}$'),
        ordinal smallint NOT NULL DEFAULT 0,
        title text NOT NULL,
        detail text,
        source text NOT NULL,
        CONSTRAINT legal_event_pkey PRIMARY KEY (right_id, date, code, ordinal)
      );

      CREATE TABLE registry.right_owner (
        id uuid CONSTRAINT right_owner_pkey PRIMARY KEY,
        right_id uuid NOT NULL CONSTRAINT right_owner_right REFERENCES registry.ip_right ON DELETE CASCADE,
        position smallint NOT NULL CONSTRAINT right_owner_position CHECK (position >= 1),
        name text NOT NULL CONSTRAINT right_owner_name CHECK (name <> ''),
        organisation_id uuid CONSTRAINT right_owner_organisation REFERENCES identity.organisation,
        share_numerator bigint NOT NULL,
        share_denominator bigint NOT NULL,
        share_stated boolean NOT NULL DEFAULT true,
        since date,
        until date,
        source text NOT NULL CONSTRAINT right_owner_source CHECK (source IN ('IMPORT', 'REGISTERED', 'CLAIM', 'DEAL')),
        CONSTRAINT right_owner_share CHECK (share_numerator > 0 AND share_numerator <= share_denominator),
        CONSTRAINT right_owner_period CHECK (until IS NULL OR since IS NULL OR until >= since)
      );
      CREATE UNIQUE INDEX right_owner_current ON registry.right_owner (right_id, position) WHERE until IS NULL;
      CREATE INDEX right_owner_right_id ON registry.right_owner (right_id);
      CREATE INDEX right_owner_organisation_id ON registry.right_owner (organisation_id) WHERE organisation_id IS NOT NULL;

      -- Shares of the current owners sum to exactly 1 at the end of every transaction, and the first has position 1. A sole
      -- owner (position 1, the whole) need not be looked at when he comes: the index on positions keeps a second first
      -- owner out, and every other insert, change and removal is checked.
      CREATE FUNCTION registry.check_owner_shares() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        owned uuid;
        owner record;
        firsts int := 0;
        owners int := 0;
        numerator numeric := 0;
        denominator numeric := 1;
        divisor numeric;
      BEGIN
        IF TG_OP = 'DELETE' THEN owned := OLD.right_id; ELSE owned := NEW.right_id; END IF;
        FOR owner IN
          SELECT share_numerator::numeric AS n, share_denominator::numeric AS d, position AS place
          FROM registry.right_owner WHERE right_id = owned AND until IS NULL
        LOOP
          owners := owners + 1;
          IF owner.place = 1 THEN firsts := firsts + 1; END IF;
          numerator := numerator * owner.d + owner.n * denominator;
          denominator := denominator * owner.d;
          divisor := gcd(numerator, denominator);
          numerator := numerator / divisor;
          denominator := denominator / divisor;
        END LOOP;
        IF owners > 0 AND (firsts <> 1 OR numerator <> denominator) THEN
          RAISE EXCEPTION 'the shares of the owners of right % sum to %/%', owned, numerator, denominator
            USING ERRCODE = 'check_violation', CONSTRAINT = 'right_owner_shares', SCHEMA = 'registry', TABLE = 'right_owner';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER right_owner_shares_on_insert AFTER INSERT ON registry.right_owner
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (NEW.until IS NULL AND (NEW.position <> 1 OR NEW.share_numerator <> NEW.share_denominator))
        EXECUTE FUNCTION registry.check_owner_shares();
      CREATE CONSTRAINT TRIGGER right_owner_shares_on_update AFTER UPDATE ON registry.right_owner
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.check_owner_shares();
      CREATE CONSTRAINT TRIGGER right_owner_shares_on_delete AFTER DELETE ON registry.right_owner
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.until IS NULL)
        EXECUTE FUNCTION registry.check_owner_shares();

      CREATE TABLE registry.encumbrance (
        id uuid CONSTRAINT encumbrance_pkey PRIMARY KEY,
        right_id uuid NOT NULL CONSTRAINT encumbrance_right REFERENCES registry.ip_right ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT encumbrance_kind CHECK (kind IN ('PLEDGE', 'PRESERVATION', 'EXCLUSIVE_LICENCE', 'SOLE_LICENCE')),
        holder text NOT NULL,
        holder_organisation_id uuid CONSTRAINT encumbrance_holder_organisation REFERENCES identity.organisation,
        recordal_number text,
        starts_on date NOT NULL,
        ends_on date,
        ended_on date,
        note text,
        source text NOT NULL,
        CONSTRAINT encumbrance_period CHECK (ended_on IS NULL OR ended_on >= starts_on)
      );
      CREATE UNIQUE INDEX encumbrance_live_pledge ON registry.encumbrance (right_id) WHERE kind = 'PLEDGE' AND ended_on IS NULL;
      CREATE UNIQUE INDEX encumbrance_once ON registry.encumbrance (right_id, kind, starts_on, recordal_number) NULLS NOT DISTINCT;

      CREATE TABLE registry.right_claim (
        id uuid CONSTRAINT right_claim_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT right_claim_reference UNIQUE,
        right_id uuid NOT NULL CONSTRAINT right_claim_right REFERENCES registry.ip_right,
        organisation_id uuid NOT NULL CONSTRAINT right_claim_organisation REFERENCES identity.organisation,
        basis text NOT NULL CONSTRAINT right_claim_basis CHECK (basis IN ('OWNER_NAME_MATCH', 'PROOF')),
        owner_name text,
        statement text,
        proof_file_ids uuid[] NOT NULL DEFAULT '{}',
        state text NOT NULL CONSTRAINT right_claim_state CHECK (state IN ('SUBMITTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
        decision_reason text,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        demonstration boolean NOT NULL DEFAULT false,
        CONSTRAINT right_claim_decided CHECK ((state = 'SUBMITTED') = (decided_at IS NULL))
      );
      CREATE UNIQUE INDEX right_claim_open ON registry.right_claim (right_id, organisation_id) WHERE state = 'SUBMITTED';
      CREATE INDEX right_claim_right_id ON registry.right_claim (right_id, submitted_at);
      CREATE INDEX right_claim_organisation_id ON registry.right_claim (organisation_id, submitted_at);
      CREATE INDEX right_claim_queue ON registry.right_claim (submitted_at, id) WHERE state = 'SUBMITTED';

      CREATE TABLE registry.import_run (
        id uuid CONSTRAINT import_run_pkey PRIMARY KEY,
        file_name text NOT NULL,
        stored_file_id uuid,
        file_hash uuid,
        format text,
        state text NOT NULL CONSTRAINT import_run_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        cancel_requested boolean NOT NULL DEFAULT false,
        attempt integer NOT NULL DEFAULT 0,
        bytes_total bigint NOT NULL DEFAULT 0,
        bytes_read bigint NOT NULL DEFAULT 0,
        rows_done integer NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        flagged integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        issues integer NOT NULL DEFAULT 0,
        error_code text,
        error_params jsonb NOT NULL DEFAULT '{}',
        person_id uuid,
        organisation_id uuid CONSTRAINT import_run_organisation REFERENCES identity.organisation,
        created_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
        started_at timestamptz,
        finished_at timestamptz,
        progressed_at timestamptz,
        CONSTRAINT import_run_counts CHECK (rows_done = created + updated + unchanged + rejected)
      );
      CREATE INDEX import_run_file ON registry.import_run (file_hash);
      CREATE INDEX import_run_organisation_id ON registry.import_run (organisation_id, created_at);

      CREATE TABLE registry.import_issue (
        run_id uuid NOT NULL CONSTRAINT import_issue_run REFERENCES registry.import_run ON DELETE CASCADE,
        seq integer NOT NULL,
        "row" integer NOT NULL,
        field text,
        value text,
        severity text NOT NULL CONSTRAINT import_issue_severity CHECK (severity IN ('REJECTED', 'FLAGGED')),
        code text NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT import_issue_pkey PRIMARY KEY (run_id, seq)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
