import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, audit trail, idempotency records, files, readable reference numbers. */
export class Platform1700000000010 implements MigrationInterface {
  readonly name = 'Platform1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;

      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TABLE platform.event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        topic text NOT NULL CHECK (topic ~ '^[a-z]+\\.[a-z-]+$'),
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL DEFAULT transaction_timestamp()
      );
      CREATE TABLE platform.event_delivery (
        event_id bigint NOT NULL REFERENCES platform.event,
        handler text NOT NULL,
        delivered_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
        PRIMARY KEY (event_id, handler)
      );

      -- The job is added in the transaction of the change that it follows.
      CREATE FUNCTION platform.emit_event(topic text, payload jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE event_id bigint;
      BEGIN
        INSERT INTO platform.event (topic, payload) VALUES (topic, payload) RETURNING id INTO event_id;
        PERFORM graphile_worker.add_job('deliver-event', json_build_object('eventId', event_id));
        RETURN event_id;
      END $$;

      CREATE TABLE platform.audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        occurred_at timestamptz NOT NULL,
        request_id text NOT NULL,
        person_id uuid,
        organisation_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        reason text,
        detail jsonb NOT NULL
      );
      CREATE INDEX audit_entry_subject ON platform.audit_entry (subject_type, subject_id, id);
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON platform.audit_entry
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON platform.audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE platform.idempotency (
        scope text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
        content_hash bytea NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
        PRIMARY KEY (scope, key)
      );

      -- Numbers that people read (LS-2026-000123): gapless per prefix and year, given in the transaction that uses them.
      CREATE TABLE platform.reference_counter (
        prefix text NOT NULL,
        year int NOT NULL,
        last int NOT NULL,
        PRIMARY KEY (prefix, year)
      );

      CREATE TABLE platform.stored_file (
        id uuid PRIMARY KEY,
        owner_organisation_id uuid,
        uploaded_by uuid,
        file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
        content_type text NOT NULL,
        size bigint NOT NULL CHECK (size >= 0),
        sha256 bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT transaction_timestamp()
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
