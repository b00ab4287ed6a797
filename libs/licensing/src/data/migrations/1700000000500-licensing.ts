import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Licences, their scope, and what keeps an exclusive one exclusive (docs/decisions/0017-licensing.md). */
export class Licensing1700000000500 implements MigrationInterface {
  readonly name = 'Licensing1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE SCHEMA IF NOT EXISTS licensing;
      CREATE SEQUENCE licensing.licence_slot_number;

      CREATE TABLE licensing.licence (
        id uuid CONSTRAINT licence_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT licence_reference UNIQUE,
        -- The slot that an ordinary licence takes.
        slot bigint NOT NULL CONSTRAINT licence_slot UNIQUE,
        kind text NOT NULL CONSTRAINT licence_kind CHECK (kind IN ('EXCLUSIVE', 'SOLE', 'ORDINARY')),
        state text NOT NULL CONSTRAINT licence_state CHECK (state IN ('AGREED', 'SIGNED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'LAPSED', 'CANCELLED')),
        licensor_organisation_id uuid NOT NULL CONSTRAINT licence_licensor REFERENCES identity.organisation,
        licensee_organisation_id uuid NOT NULL CONSTRAINT licence_licensee REFERENCES identity.organisation,
        parent_id uuid CONSTRAINT licence_parent REFERENCES licensing.licence,
        territories text[] NOT NULL CONSTRAINT licence_territories CHECK (cardinality(territories) >= 1),
        fields text[] NOT NULL,
        acts text[] NOT NULL CONSTRAINT licence_acts CHECK (cardinality(acts) >= 1 AND acts <@ ARRAY['MAKE', 'USE', 'OFFER', 'SELL', 'IMPORT']),
        starts_on date NOT NULL,
        -- The last day.
        ends_on date NOT NULL,
        sublicensable boolean NOT NULL,
        agreed_at timestamptz NOT NULL,
        closed_at timestamptz,
        demonstration boolean NOT NULL DEFAULT false,
        CONSTRAINT licence_parties CHECK (licensor_organisation_id <> licensee_organisation_id),
        CONSTRAINT licence_period CHECK (ends_on >= starts_on),
        CONSTRAINT licence_closed CHECK ((state IN ('AGREED', 'SIGNED', 'IN_FORCE')) = (closed_at IS NULL))
      );
      CREATE INDEX licence_of_licensor ON licensing.licence (licensor_organisation_id, agreed_at, id);
      CREATE INDEX licence_of_licensee ON licensing.licence (licensee_organisation_id, agreed_at, id);
      CREATE INDEX licence_of_parent ON licensing.licence (parent_id) WHERE parent_id IS NOT NULL;
      CREATE INDEX licence_ending ON licensing.licence (ends_on) WHERE closed_at IS NULL;

      CREATE TABLE licensing.licence_right (
        licence_id uuid NOT NULL CONSTRAINT licence_right_licence REFERENCES licensing.licence,
        right_id uuid NOT NULL CONSTRAINT licence_right_right REFERENCES registry.ip_right,
        position smallint NOT NULL,
        CONSTRAINT licence_right_pkey PRIMARY KEY (licence_id, right_id)
      );
      CREATE INDEX licence_right_right_id ON licensing.licence_right (right_id);

      -- A scope as numbers. An exclusive or sole licence takes every slot of its cells, an ordinary one a slot of its own.
      CREATE TABLE licensing.licence_cell (
        licence_id uuid NOT NULL,
        place int NOT NULL,
        -- Licences of one level exclude each other: first licences, or sublicences under the same one.
        level uuid NOT NULL,
        right_id uuid NOT NULL,
        territory int4range NOT NULL CONSTRAINT licence_cell_territory CHECK (NOT isempty(territory)),
        ipc int8range NOT NULL CONSTRAINT licence_cell_ipc CHECK (NOT isempty(ipc)),
        industry int4range NOT NULL CONSTRAINT licence_cell_industry CHECK (NOT isempty(industry)),
        period daterange NOT NULL CONSTRAINT licence_cell_period CHECK (NOT isempty(period)),
        slot int8range NOT NULL CONSTRAINT licence_cell_slot CHECK (NOT isempty(slot)),
        CONSTRAINT licence_cell_pkey PRIMARY KEY (licence_id, place),
        CONSTRAINT licence_cell_of_right FOREIGN KEY (licence_id, right_id) REFERENCES licensing.licence_right (licence_id, right_id),
        CONSTRAINT licence_cell_exclusivity EXCLUDE USING gist
          (right_id WITH =, territory WITH &&, ipc WITH &&, period WITH &&, slot WITH &&, level WITH =, industry WITH &&)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA licensing CASCADE');
  }
}
