import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, organisations, memberships, sessions, notices. */
export class Identity1700000000100 implements MigrationInterface {
  readonly name = 'Identity1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS identity;

      CREATE TABLE identity.person (
        id uuid PRIMARY KEY,
        name text NOT NULL CONSTRAINT person_name_length CHECK (length(name) BETWEEN 1 AND 60),
        email text NOT NULL CONSTRAINT person_email UNIQUE
          CONSTRAINT person_email_normal CHECK (email = lower(email) AND length(email) <= 254),
        locale text NOT NULL CONSTRAINT person_locale CHECK (locale IN ('zh-CN', 'en')),
        demonstration boolean NOT NULL,
        created_at timestamptz NOT NULL
      );

      CREATE TABLE identity.credential (
        person_id uuid PRIMARY KEY CONSTRAINT credential_person REFERENCES identity.person ON DELETE CASCADE,
        password_hash text NOT NULL,
        changed_at timestamptz NOT NULL
      );

      CREATE TABLE identity.organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL CONSTRAINT organisation_name_length CHECK (length(name) BETWEEN 2 AND 120),
        name_en text CONSTRAINT organisation_name_en_length CHECK (length(name_en) BETWEEN 1 AND 200),
        kind text NOT NULL CONSTRAINT organisation_kind CHECK (kind IN ('ENTERPRISE', 'UNIVERSITY', 'BANK', 'APPRAISER',
          'GUARANTOR', 'INSURER', 'AGENCY', 'OPERATING_INSTITUTION', 'OPERATOR', 'SUPERVISOR')),
        district text CONSTRAINT organisation_district_length CHECK (length(district) BETWEEN 1 AND 40),
        uscc text NOT NULL CONSTRAINT organisation_uscc CHECK (uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
        verification text NOT NULL CONSTRAINT organisation_verification
          CHECK (verification IN ('UNVERIFIED', 'PENDING', 'VERIFIED', 'RETURNED', 'SUSPENDED')),
        verification_note text,
        submitted_at timestamptz,
        demonstration boolean NOT NULL,
        created_at timestamptz NOT NULL,
        -- A boolean is at most another one when the first implies the second.
        CONSTRAINT organisation_submitted CHECK ((verification = 'PENDING') <= (submitted_at IS NOT NULL)),
        CONSTRAINT organisation_reason CHECK ((verification IN ('RETURNED', 'SUSPENDED')) <= (verification_note IS NOT NULL))
      );
      -- Whoever only claims a code must not keep its owner out: it is taken once the centre looks at it.
      CREATE UNIQUE INDEX organisation_live_uscc ON identity.organisation (uscc)
        WHERE verification IN ('PENDING', 'VERIFIED', 'SUSPENDED');
      CREATE INDEX organisation_to_verify ON identity.organisation (submitted_at, id) WHERE verification = 'PENDING';

      CREATE TABLE identity.membership (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT membership_person REFERENCES identity.person,
        organisation_id uuid NOT NULL CONSTRAINT membership_organisation REFERENCES identity.organisation,
        role text NOT NULL CONSTRAINT membership_role CHECK (role IN ('OWNER', 'ADMIN', 'TRADER', 'VIEWER', 'REVIEWER')),
        since timestamptz NOT NULL,
        acted_at timestamptz,
        CONSTRAINT membership_once UNIQUE (person_id, organisation_id)
      );
      CREATE INDEX membership_of_organisation ON identity.membership (organisation_id, since, id);

      CREATE TABLE identity.session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT session_token UNIQUE CONSTRAINT session_token_hash CHECK (length(token_hash) = 32),
        person_id uuid NOT NULL CONSTRAINT session_person REFERENCES identity.person ON DELETE CASCADE,
        membership_id uuid CONSTRAINT session_membership REFERENCES identity.membership ON DELETE SET NULL,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CONSTRAINT session_end CHECK (expires_at <= ends_at)
      );
      CREATE INDEX session_of_person ON identity.session (person_id);
      CREATE INDEX session_acting ON identity.session (membership_id);
      CREATE INDEX session_expiry ON identity.session (expires_at);

      CREATE TABLE identity.notice (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT notice_person REFERENCES identity.person ON DELETE CASCADE,
        membership_id uuid CONSTRAINT notice_membership REFERENCES identity.membership ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT notice_kind CHECK (kind ~ '^[a-z]+\\.[a-z-]+$'),
        params jsonb NOT NULL,
        link text CONSTRAINT notice_link CHECK (link ~ '^/[^/]'),
        created_at timestamptz NOT NULL,
        read_at timestamptz
      );
      CREATE INDEX notice_of_person ON identity.notice (person_id, created_at, id);
      CREATE INDEX notice_unread ON identity.notice (person_id) WHERE read_at IS NULL;
      CREATE INDEX notice_of_membership ON identity.notice (membership_id);

      CREATE TABLE identity.demonstration_account (
        email text PRIMARY KEY,
        password text NOT NULL,
        person text NOT NULL,
        organisation text NOT NULL,
        role text NOT NULL,
        position int NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
