import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions with their bidders, their log, and what is sealed in them. */
export class Bidding1700000000400 implements MigrationInterface {
  readonly name = 'Bidding1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA bidding;

      -- Several lots under one name, on one day, in one hall.
      CREATE TABLE bidding.sale_event (
        id uuid CONSTRAINT sale_event_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT sale_event_reference UNIQUE,
        title text NOT NULL CONSTRAINT sale_event_title CHECK (length(title) BETWEEN 1 AND 200),
        title_en text CONSTRAINT sale_event_title_en CHECK (length(title_en) BETWEEN 1 AND 400),
        description text CONSTRAINT sale_event_description CHECK (length(description) BETWEEN 1 AND 5000),
        -- SEQUENCE: a lot opens when the one before is over.
        running text NOT NULL CONSTRAINT sale_event_running CHECK (running IN ('SEQUENCE', 'PARALLEL')),
        hall text CONSTRAINT sale_event_hall CHECK (length(hall) BETWEEN 1 AND 200),
        -- One deposit for all lots; null: each lot has its own.
        deposit_fen bigint CONSTRAINT sale_event_deposit CHECK (deposit_fen > 0),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        demonstration boolean NOT NULL DEFAULT false
      );

      CREATE TABLE bidding.session (
        id uuid CONSTRAINT session_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT session_reference UNIQUE,
        event_id uuid CONSTRAINT session_event REFERENCES bidding.sale_event,
        event_place int CONSTRAINT session_event_place CHECK (event_place >= 1),
        listing_id uuid NOT NULL CONSTRAINT session_listing REFERENCES market.listing,
        listing_version int NOT NULL,
        seller_organisation_id uuid NOT NULL CONSTRAINT session_seller REFERENCES identity.organisation,
        mode text NOT NULL CONSTRAINT session_mode CHECK (mode IN ('ASCENDING', 'SEALED', 'SEALED_ROUNDS', 'DESCENDING', 'DESCENDING_SEALED', 'FIXED_FIRST', 'FIXED_DRAW', 'OPEN_QUOTE')),
        floor boolean NOT NULL,
        -- As they stand; what was published stands in the log too.
        rules jsonb NOT NULL,
        -- Counts publications: whoever confirmed an earlier one confirms again.
        rules_version int NOT NULL CONSTRAINT session_rules_version CHECK (rules_version >= 1),
        state text NOT NULL CONSTRAINT session_state CHECK (state IN ('DRAFT', 'ANNOUNCED', 'OPEN', 'PAUSED', 'CLOSED')),
        stage text NOT NULL CONSTRAINT session_stage CHECK (stage IN ('BIDDING', 'DESCENT', 'SEALED', 'OPENING', 'BEST')),
        start_price_fen bigint NOT NULL CONSTRAINT session_start_price CHECK (start_price_fen BETWEEN 1 AND 10000000000000),
        deposit_fen bigint NOT NULL CONSTRAINT session_deposit CHECK (deposit_fen >= 0),
        -- The notice: from publication to the opening, at least so many days.
        notice_days int NOT NULL CONSTRAINT session_notice CHECK (notice_days BETWEEN 0 AND 90),
        announced_at timestamptz,
        sign_up_until timestamptz NOT NULL,
        opens_at timestamptz NOT NULL,
        ends_at timestamptz,
        closed_at timestamptz,
        -- When time itself brings the next entry about.
        next_at timestamptz,
        price_fen bigint CONSTRAINT session_price CHECK (price_fen > 0),
        leader text,
        bids int NOT NULL DEFAULT 0,
        admitted int NOT NULL DEFAULT 0,
        outcome text CONSTRAINT session_outcome CHECK (outcome IN ('SOLD', 'TOO_FEW_BIDDERS', 'NO_BID', 'BELOW_RESERVE', 'ANNULLED')),
        -- What became of the result.
        award text CONSTRAINT session_award CHECK (award IN ('CONTRACTING', 'DEFAULTED', 'RUNNER_UP_ASKED', 'FINISHED')),
        award_until timestamptz,
        deal_id uuid CONSTRAINT session_deal REFERENCES market.deal,
        -- If this is the second session after one that sold nothing.
        previous_session_id uuid CONSTRAINT session_previous REFERENCES bidding.session CONSTRAINT session_once_again UNIQUE,
        second_allowed boolean NOT NULL DEFAULT false,
        -- The log's head.
        seq bigint NOT NULL DEFAULT 0,
        head bytea NOT NULL CONSTRAINT session_head CHECK (length(head) = 32),
        -- The first line of the log, from publication on.
        header text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        demonstration boolean NOT NULL DEFAULT false,
        CONSTRAINT session_event_lot UNIQUE (event_id, event_place),
        CONSTRAINT session_in_event CHECK ((event_id IS NULL) = (event_place IS NULL)),
        CONSTRAINT session_closed CHECK ((state = 'CLOSED') = (outcome IS NOT NULL) AND (state = 'CLOSED') = (closed_at IS NOT NULL)),
        CONSTRAINT session_announced CHECK ((state = 'DRAFT') = (announced_at IS NULL)),
        CONSTRAINT session_logged CHECK (seq = 0 OR header IS NOT NULL),
        CONSTRAINT session_sign_up CHECK (sign_up_until <= opens_at)
      );
      CREATE UNIQUE INDEX session_live_per_listing ON bidding.session (listing_id) WHERE state <> 'CLOSED';
      CREATE INDEX session_due ON bidding.session (next_at) WHERE next_at IS NOT NULL;
      CREATE INDEX session_list ON bidding.session (state, opens_at, id);
      CREATE INDEX session_of_seller ON bidding.session (seller_organisation_id, opens_at, id);
      CREATE INDEX session_award_due ON bidding.session (award_until) WHERE award_until IS NOT NULL;

      -- What a draw is made with; revealed by the entry that closes the session.
      CREATE TABLE bidding.draw_secret (
        session_id uuid CONSTRAINT draw_secret_pkey PRIMARY KEY CONSTRAINT draw_secret_session REFERENCES bidding.session,
        secret text NOT NULL
      );

      CREATE TABLE bidding.entry (
        session_id uuid NOT NULL,
        seq bigint NOT NULL,
        kind text NOT NULL,
        bidder text,
        -- The bidder's own name for what he did: the same key is the same bid.
        key text,
        -- The line of the log, exactly as it was hashed.
        body text NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT entry_pkey PRIMARY KEY (session_id, seq)
      );
      CREATE UNIQUE INDEX entry_once ON bidding.entry (session_id, bidder, key) WHERE key IS NOT NULL;
      CREATE TRIGGER entry_kept BEFORE UPDATE OR DELETE ON bidding.entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
      CREATE TRIGGER entry_not_emptied BEFORE TRUNCATE ON bidding.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

      -- The head of a log, signed.
      CREATE TABLE bidding.checkpoint (
        session_id uuid NOT NULL CONSTRAINT checkpoint_session REFERENCES bidding.session,
        seq bigint NOT NULL,
        hash bytea NOT NULL,
        signed_at timestamptz NOT NULL,
        key_id text NOT NULL,
        signature bytea NOT NULL CONSTRAINT checkpoint_signature CHECK (length(signature) = 64),
        CONSTRAINT checkpoint_pkey PRIMARY KEY (session_id, seq)
      );
      CREATE TRIGGER checkpoint_kept BEFORE UPDATE OR DELETE ON bidding.checkpoint FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE bidding.bidder (
        id uuid CONSTRAINT bidder_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT bidder_session REFERENCES bidding.session,
        organisation_id uuid NOT NULL CONSTRAINT bidder_organisation REFERENCES identity.organisation,
        -- Given when he is admitted; who it is stays hidden until the end.
        number text CONSTRAINT bidder_number_form CHECK (number ~ '^[0-9]{3,5}$'),
        -- SIGNED_UP: his deposit is awaited; TO_CONFIRM: the rules changed after he signed up; TO_REVIEW: the centre decides.
        state text NOT NULL CONSTRAINT bidder_state CHECK (state IN ('SIGNED_UP', 'TO_REVIEW', 'TO_CONFIRM', 'ADMITTED', 'REFUSED', 'LEFT')),
        reason text,
        rules_version int NOT NULL,
        channel text NOT NULL CONSTRAINT bidder_channel CHECK (channel IN ('ONLINE', 'FLOOR')),
        pre_emption int CONSTRAINT bidder_pre_emption CHECK (pre_emption >= 1),
        pre_emption_ground text CONSTRAINT bidder_pre_emption_ground CHECK (length(pre_emption_ground) BETWEEN 1 AND 500),
        keep_waiting boolean NOT NULL DEFAULT false,
        salt bytea NOT NULL CONSTRAINT bidder_salt CHECK (length(salt) = 32),
        deposit_state text NOT NULL CONSTRAINT bidder_deposit_state CHECK (deposit_state IN ('NONE', 'ASKED', 'HELD', 'RELEASED', 'OFFSET', 'FORFEITED')),
        deposit_due_id uuid,
        signed_up_by uuid NOT NULL,
        signed_up_at timestamptz NOT NULL,
        admitted_at timestamptz,
        CONSTRAINT bidder_once UNIQUE (session_id, organisation_id),
        CONSTRAINT bidder_number UNIQUE (session_id, number)
      );
      CREATE INDEX bidder_of_organisation ON bidding.bidder (organisation_id, signed_up_at, id);
      CREATE UNIQUE INDEX bidder_pre_emption_order ON bidding.bidder (session_id, pre_emption) WHERE pre_emption IS NOT NULL AND state NOT IN ('REFUSED', 'LEFT');

      -- Those who keep the keys to sealed bids.
      CREATE TABLE bidding.keeper (
        id uuid CONSTRAINT keeper_pkey PRIMARY KEY,
        person_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT keeper_name CHECK (length(name) BETWEEN 1 AND 100),
        public_key text NOT NULL CONSTRAINT keeper_public_key UNIQUE,
        registered_at timestamptz NOT NULL,
        retired_at timestamptz
      );
      CREATE UNIQUE INDEX keeper_of_person ON bidding.keeper (person_id) WHERE retired_at IS NULL;

      -- What a keeper opened, of one opening of a session.
      CREATE TABLE bidding.keeper_share (
        session_id uuid NOT NULL CONSTRAINT keeper_share_session REFERENCES bidding.session,
        -- The entry of the log that began this opening.
        opening_seq bigint NOT NULL,
        keeper_number int NOT NULL,
        shares jsonb NOT NULL,
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL,
        CONSTRAINT keeper_share_pkey PRIMARY KEY (session_id, opening_seq, keeper_number)
      );

      -- A paddle bid that one clerk wrote down and another has to confirm.
      CREATE TABLE bidding.paddle_bid (
        id uuid CONSTRAINT paddle_bid_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT paddle_bid_session REFERENCES bidding.session,
        bidder text NOT NULL,
        amount_fen bigint NOT NULL CONSTRAINT paddle_bid_amount CHECK (amount_fen > 0),
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT paddle_bid_state CHECK (state IN ('ENTERED', 'CONFIRMED', 'DROPPED')),
        decided_by uuid,
        decided_at timestamptz,
        seq bigint,
        CONSTRAINT paddle_bid_two_people CHECK (state <> 'CONFIRMED' OR decided_by <> entered_by)
      );
      CREATE INDEX paddle_bid_open ON bidding.paddle_bid (session_id, entered_at) WHERE state = 'ENTERED';

      -- When the service that takes bids was last alive, and when it was not.
      CREATE TABLE bidding.beat (
        single boolean CONSTRAINT beat_pkey PRIMARY KEY DEFAULT true CONSTRAINT beat_single CHECK (single),
        at timestamptz NOT NULL
      );
      CREATE TABLE bidding.outage (
        from_at timestamptz CONSTRAINT outage_pkey PRIMARY KEY,
        to_at timestamptz NOT NULL,
        CONSTRAINT outage_span CHECK (to_at > from_at)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA bidding CASCADE');
  }
}
