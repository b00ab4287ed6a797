import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Listings with their versions, questions, offers and deals. */
export class Market1700000000300 implements MigrationInterface {
  readonly name = 'Market1700000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS market;

      CREATE TABLE market.listing (
        id uuid CONSTRAINT listing_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT listing_reference UNIQUE,
        seller_organisation_id uuid NOT NULL CONSTRAINT listing_seller REFERENCES identity.organisation,
        mode text NOT NULL CONSTRAINT listing_mode CHECK (mode IN ('SALE')),
        state text NOT NULL CONSTRAINT listing_state
          CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'AGREED', 'WITHDRAWN', 'EXPIRED')),
        state_reason text,
        version int NOT NULL CONSTRAINT listing_version_number CHECK (version >= 1),
        published_version int,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        published_at timestamptz,
        expires_at timestamptz,
        suspended_at timestamptz,
        closed_at timestamptz,
        demonstration boolean NOT NULL DEFAULT false,
        CONSTRAINT listing_publication CHECK ((published_version IS NULL) = (published_at IS NULL) AND (published_version IS NULL) = (expires_at IS NULL)),
        CONSTRAINT listing_in_market CHECK (state NOT IN ('PUBLISHED', 'SUSPENDED', 'AGREED', 'EXPIRED') OR (published_version IS NOT NULL AND published_version = version)),
        CONSTRAINT listing_reasoned CHECK (state NOT IN ('RETURNED', 'SUSPENDED') OR state_reason IS NOT NULL),
        CONSTRAINT listing_suspension CHECK ((state = 'SUSPENDED') = (suspended_at IS NOT NULL)),
        CONSTRAINT listing_term CHECK (expires_at > published_at)
      );
      CREATE INDEX listing_of_seller ON market.listing (seller_organisation_id, created_at, id);
      CREATE INDEX listing_queue ON market.listing (submitted_at, id) WHERE state = 'SUBMITTED';
      CREATE INDEX listing_due ON market.listing (expires_at) WHERE state = 'PUBLISHED';

      CREATE TABLE market.listing_version (
        listing_id uuid NOT NULL CONSTRAINT listing_version_listing REFERENCES market.listing ON DELETE CASCADE,
        version int NOT NULL,
        title text NOT NULL CONSTRAINT listing_version_title CHECK (length(title) BETWEEN 1 AND 200),
        title_en text CONSTRAINT listing_version_title_en CHECK (length(title_en) BETWEEN 1 AND 400),
        summary text NOT NULL CONSTRAINT listing_version_summary CHECK (length(summary) BETWEEN 1 AND 5000),
        summary_en text CONSTRAINT listing_version_summary_en CHECK (length(summary_en) BETWEEN 1 AND 10000),
        price_kind text NOT NULL CONSTRAINT listing_version_price_kind CHECK (price_kind IN ('FIXED', 'NEGOTIABLE', 'ON_REQUEST')),
        price_fen bigint,
        price_max_fen bigint,
        term_days int NOT NULL CONSTRAINT listing_version_term CHECK (term_days BETWEEN 1 AND 365),
        documents boolean NOT NULL,
        know_how boolean NOT NULL,
        training boolean NOT NULL,
        delivery_note text,
        evidence_of_use text,
        readiness text NOT NULL CONSTRAINT listing_version_readiness
          CHECK (readiness IN ('CONCEPT', 'LABORATORY', 'PROTOTYPE', 'PILOT', 'PRODUCTION')),
        application_field text,
        products text,
        industry_code text,
        note text,
        published_at timestamptz,
        CONSTRAINT listing_version_pkey PRIMARY KEY (listing_id, version),
        CONSTRAINT listing_version_price CHECK (price_fen BETWEEN 1 AND 10000000000000 AND price_max_fen BETWEEN price_fen AND 10000000000000),
        CONSTRAINT listing_version_price_shape CHECK (
          CASE price_kind WHEN 'FIXED' THEN price_fen IS NOT NULL AND price_max_fen IS NULL
                          WHEN 'NEGOTIABLE' THEN price_max_fen IS NULL OR price_fen IS NOT NULL
                          ELSE price_fen IS NULL AND price_max_fen IS NULL END)
      );
      -- What was published is evidence of what was offered: it is never changed.
      CREATE TRIGGER listing_version_published BEFORE UPDATE OR DELETE ON market.listing_version
        FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION platform.refuse_change();

      -- Apart from the listing, so that no query, snapshot or error about the listing can carry it.
      CREATE TABLE market.listing_minimum_price (
        listing_id uuid NOT NULL,
        version int NOT NULL,
        amount_fen bigint NOT NULL CONSTRAINT listing_minimum_price_amount CHECK (amount_fen > 0),
        CONSTRAINT listing_minimum_price_pkey PRIMARY KEY (listing_id, version),
        CONSTRAINT listing_minimum_price_version FOREIGN KEY (listing_id, version) REFERENCES market.listing_version ON DELETE CASCADE
      );

      CREATE TABLE market.listing_attachment (
        listing_id uuid NOT NULL,
        version int NOT NULL,
        file_id uuid NOT NULL,
        stage text NOT NULL CONSTRAINT listing_attachment_stage CHECK (stage IN ('PUBLIC', 'AFTER_ENQUIRY', 'AFTER_NDA')),
        position smallint NOT NULL,
        CONSTRAINT listing_attachment_pkey PRIMARY KEY (listing_id, version, file_id),
        CONSTRAINT listing_attachment_version FOREIGN KEY (listing_id, version) REFERENCES market.listing_version ON DELETE CASCADE
      );
      CREATE INDEX listing_attachment_file ON market.listing_attachment (file_id);

      CREATE TABLE market.listing_right (
        listing_id uuid NOT NULL CONSTRAINT listing_right_listing REFERENCES market.listing ON DELETE CASCADE,
        right_id uuid NOT NULL CONSTRAINT listing_right_right REFERENCES registry.ip_right,
        position smallint NOT NULL,
        mode text NOT NULL,
        live boolean NOT NULL,
        CONSTRAINT listing_right_pkey PRIMARY KEY (listing_id, right_id)
      );
      -- One live listing per right and mode, whoever writes.
      CREATE UNIQUE INDEX listing_right_live ON market.listing_right (right_id, mode) WHERE live;
      CREATE INDEX listing_right_right_id ON market.listing_right (right_id);

      CREATE FUNCTION market.is_live(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN state IN ('SUBMITTED', 'PUBLISHED', 'SUSPENDED', 'AGREED');
      CREATE FUNCTION market.take_up_rights() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE market.listing_right SET live = market.is_live(NEW.state) WHERE listing_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER listing_takes_up_rights AFTER UPDATE OF state ON market.listing
        FOR EACH ROW WHEN (market.is_live(OLD.state) <> market.is_live(NEW.state)) EXECUTE FUNCTION market.take_up_rights();
      CREATE FUNCTION market.copy_mode_and_state() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT mode, market.is_live(state) INTO STRICT NEW.mode, NEW.live FROM market.listing WHERE id = NEW.listing_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER listing_right_copies BEFORE INSERT ON market.listing_right
        FOR EACH ROW EXECUTE FUNCTION market.copy_mode_and_state();

      CREATE TABLE market.participant (
        listing_id uuid NOT NULL CONSTRAINT participant_listing REFERENCES market.listing ON DELETE CASCADE,
        organisation_id uuid NOT NULL CONSTRAINT participant_organisation REFERENCES identity.organisation,
        place int NOT NULL CONSTRAINT participant_place_positive CHECK (place >= 1),
        joined_at timestamptz NOT NULL,
        buyer_agreed_at timestamptz,
        seller_agreed_at timestamptz,
        CONSTRAINT participant_pkey PRIMARY KEY (listing_id, organisation_id),
        CONSTRAINT participant_place UNIQUE (listing_id, place)
      );

      CREATE TABLE market.question (
        id uuid CONSTRAINT question_pkey PRIMARY KEY,
        listing_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        text text NOT NULL CONSTRAINT question_text CHECK (length(text) BETWEEN 1 AND 1000),
        asked_at timestamptz NOT NULL,
        answer text CONSTRAINT question_answer CHECK (length(answer) BETWEEN 1 AND 2000),
        answered_by uuid,
        answered_at timestamptz,
        public boolean NOT NULL DEFAULT false,
        CONSTRAINT question_participant FOREIGN KEY (listing_id, organisation_id) REFERENCES market.participant ON DELETE CASCADE,
        CONSTRAINT question_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NOT NULL OR NOT public))
      );
      CREATE INDEX question_of_listing ON market.question (listing_id, asked_at, id);

      CREATE TABLE market.offer (
        id uuid CONSTRAINT offer_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT offer_reference UNIQUE,
        listing_id uuid NOT NULL,
        listing_version int NOT NULL,
        seller_organisation_id uuid NOT NULL CONSTRAINT offer_seller REFERENCES identity.organisation,
        buyer_organisation_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT offer_state
          CHECK (state IN ('OPEN', 'COUNTERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')),
        awaited text NOT NULL CONSTRAINT offer_awaited CHECK (awaited IN ('BUYER', 'SELLER')),
        last_turn_id uuid NOT NULL,
        amount_fen bigint NOT NULL CONSTRAINT offer_amount CHECK (amount_fen BETWEEN 1 AND 10000000000000),
        terms text,
        expires_at timestamptz NOT NULL,
        close_reason text,
        created_at timestamptz NOT NULL,
        closed_at timestamptz,
        demonstration boolean NOT NULL DEFAULT false,
        CONSTRAINT offer_participant FOREIGN KEY (listing_id, buyer_organisation_id) REFERENCES market.participant ON DELETE CASCADE,
        CONSTRAINT offer_version FOREIGN KEY (listing_id, listing_version) REFERENCES market.listing_version ON DELETE CASCADE,
        CONSTRAINT offer_parties CHECK (seller_organisation_id <> buyer_organisation_id),
        CONSTRAINT offer_closed CHECK ((state IN ('OPEN', 'COUNTERED')) = (closed_at IS NULL))
      );
      CREATE UNIQUE INDEX offer_one_open ON market.offer (listing_id, buyer_organisation_id) WHERE closed_at IS NULL;
      CREATE INDEX offer_of_listing ON market.offer (listing_id, created_at, id);
      CREATE INDEX offer_of_buyer ON market.offer (buyer_organisation_id, created_at, id);
      CREATE INDEX offer_of_seller ON market.offer (seller_organisation_id, created_at, id);
      CREATE INDEX offer_due ON market.offer (expires_at) WHERE closed_at IS NULL;

      CREATE TABLE market.offer_turn (
        id uuid CONSTRAINT offer_turn_pkey PRIMARY KEY,
        offer_id uuid NOT NULL CONSTRAINT offer_turn_offer REFERENCES market.offer ON DELETE CASCADE,
        place smallint NOT NULL CONSTRAINT offer_turn_place_positive CHECK (place >= 1),
        side text NOT NULL CONSTRAINT offer_turn_side CHECK (side IN ('BUYER', 'SELLER')),
        amount_fen bigint NOT NULL CONSTRAINT offer_turn_amount CHECK (amount_fen BETWEEN 1 AND 10000000000000),
        terms text,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT offer_turn_place UNIQUE (offer_id, place),
        -- The buyer begins and the sides alternate.
        CONSTRAINT offer_turn_alternates CHECK ((place % 2 = 1) = (side = 'BUYER')),
        CONSTRAINT offer_turn_period CHECK (expires_at > made_at)
      );
      CREATE TRIGGER offer_turn_append_only BEFORE UPDATE OR DELETE ON market.offer_turn
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE market.deal (
        id uuid CONSTRAINT deal_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT deal_reference UNIQUE,
        listing_id uuid NOT NULL CONSTRAINT deal_once_per_listing UNIQUE,
        listing_version int NOT NULL,
        offer_id uuid CONSTRAINT deal_once_per_offer UNIQUE CONSTRAINT deal_offer REFERENCES market.offer,
        seller_organisation_id uuid NOT NULL CONSTRAINT deal_seller REFERENCES identity.organisation,
        buyer_organisation_id uuid NOT NULL CONSTRAINT deal_buyer REFERENCES identity.organisation,
        state text NOT NULL CONSTRAINT deal_state CHECK (state IN ('AGREED')),
        price_fen bigint NOT NULL CONSTRAINT deal_price CHECK (price_fen BETWEEN 1 AND 10000000000000),
        terms text,
        agreed_by uuid NOT NULL,
        agreed_at timestamptz NOT NULL,
        demonstration boolean NOT NULL DEFAULT false,
        CONSTRAINT deal_version FOREIGN KEY (listing_id, listing_version) REFERENCES market.listing_version,
        CONSTRAINT deal_parties CHECK (seller_organisation_id <> buyer_organisation_id)
      );
      CREATE INDEX deal_of_seller ON market.deal (seller_organisation_id, agreed_at, id);
      CREATE INDEX deal_of_buyer ON market.deal (buyer_organisation_id, agreed_at, id);
      CREATE INDEX deal_agreed_at ON market.deal (agreed_at, id);

      CREATE TABLE market.favourite (
        person_id uuid NOT NULL CONSTRAINT favourite_person REFERENCES identity.person ON DELETE CASCADE,
        listing_id uuid NOT NULL CONSTRAINT favourite_listing REFERENCES market.listing ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        CONSTRAINT favourite_pkey PRIMARY KEY (person_id, listing_id)
      );
      CREATE INDEX favourite_of_listing ON market.favourite (listing_id);

      CREATE TABLE market.saved_search (
        id uuid CONSTRAINT saved_search_pkey PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT saved_search_person REFERENCES identity.person ON DELETE CASCADE,
        name text NOT NULL CONSTRAINT saved_search_name_length CHECK (length(name) BETWEEN 1 AND 60),
        filter jsonb NOT NULL,
        sort text NOT NULL CONSTRAINT saved_search_sort CHECK (sort IN ('RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'EXPIRY')),
        created_at timestamptz NOT NULL,
        CONSTRAINT saved_search_name UNIQUE (person_id, name)
      );

      -- Kept per day: one row takes the views that a process gathered.
      CREATE TABLE market.listing_view (
        listing_id uuid NOT NULL CONSTRAINT listing_view_listing REFERENCES market.listing ON DELETE CASCADE,
        day date NOT NULL,
        views int NOT NULL CONSTRAINT listing_view_views CHECK (views > 0),
        CONSTRAINT listing_view_pkey PRIMARY KEY (listing_id, day)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
