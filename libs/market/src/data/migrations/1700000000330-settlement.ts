import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The settlement of deals: states, gates, instalments, recordal, proposals, disputes, and where the money went. */
export class Settlement1700000000330 implements MigrationInterface {
  readonly name = 'Settlement1700000000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE market.deal DROP CONSTRAINT deal_state;
      ALTER TABLE market.deal ADD CONSTRAINT deal_state
        CHECK (state IN ('AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED', 'PARTLY_RELEASED', 'RELEASED', 'DISPUTED', 'CANCELLED', 'BREACHED'));
      ALTER TABLE market.deal
        ADD COLUMN state_since timestamptz,
        ADD COLUMN disputed_from text CONSTRAINT deal_disputed_from CHECK (disputed_from IN ('AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED')),
        ADD COLUMN seller_kind text CONSTRAINT deal_seller_kind CHECK (seller_kind IN ('PRIVATE', 'UNIVERSITY', 'STATE_OWNED_ENTERPRISE', 'STATE_OWNED_ASSET')),
        ADD COLUMN state_owned boolean,
        ADD COLUMN price_route text CONSTRAINT deal_price_route CHECK (price_route IN ('LISTED', 'NEGOTIATED')),
        ADD COLUMN fee_schedule text,
        ADD COLUMN seller_fee_fen bigint,
        ADD COLUMN buyer_fee_fen bigint,
        ADD COLUMN plan_state text CONSTRAINT deal_plan_state CHECK (plan_state IN ('PROPOSED', 'ACCEPTED')),
        ADD COLUMN plan_by text CONSTRAINT deal_plan_by CHECK (plan_by IN ('SELLER', 'BUYER')),
        ADD COLUMN seller_signed_at timestamptz,
        ADD COLUMN buyer_signed_at timestamptz,
        ADD COLUMN signed_at timestamptz,
        ADD COLUMN funded_at timestamptz,
        ADD COLUMN filed_at timestamptz,
        ADD COLUMN certified_at timestamptz,
        ADD COLUMN released_at timestamptz,
        ADD COLUMN closed_at timestamptz,
        ADD COLUMN due_code text,
        ADD COLUMN due_at timestamptz;

      -- Deals from before there were fees are settled by the first schedules (rules/settlement/fees/fee-schedules.ts).
      UPDATE market.deal d SET
        state_since = d.agreed_at,
        seller_kind = CASE o.kind WHEN 'UNIVERSITY' THEN 'UNIVERSITY' ELSE 'PRIVATE' END,
        state_owned = false,
        price_route = CASE v.price_kind WHEN 'FIXED' THEN 'LISTED' ELSE 'NEGOTIATED' END,
        fee_schedule = CASE v.price_kind WHEN 'FIXED' THEN 'SALE-LISTED-2026' ELSE 'SALE-NEGOTIATED-2026' END,
        seller_fee_fen = CASE v.price_kind WHEN 'FIXED' THEN 0 ELSE (d.price_fen * 10000 + 500000) / 1000000 END,
        buyer_fee_fen = CASE v.price_kind
          WHEN 'FIXED' THEN least(greatest((d.price_fen * 30000 + 500000) / 1000000, 100000), (d.price_fen * 50000 + 500000) / 1000000)
          ELSE (d.price_fen * 10000 + 500000) / 1000000 END
        FROM identity.organisation o, market.listing_version v
       WHERE o.id = d.seller_organisation_id AND v.listing_id = d.listing_id AND v.version = d.listing_version;
      ALTER TABLE market.deal
        ALTER COLUMN state_since SET NOT NULL,
        ALTER COLUMN seller_kind SET NOT NULL,
        ALTER COLUMN state_owned SET NOT NULL,
        ALTER COLUMN price_route SET NOT NULL,
        ALTER COLUMN fee_schedule SET NOT NULL,
        ALTER COLUMN seller_fee_fen SET NOT NULL,
        ALTER COLUMN buyer_fee_fen SET NOT NULL,
        ADD CONSTRAINT deal_fees CHECK (seller_fee_fen >= 0 AND buyer_fee_fen >= 0 AND seller_fee_fen <= price_fen),
        ADD CONSTRAINT deal_dispute CHECK ((state = 'DISPUTED') = (disputed_from IS NOT NULL)),
        ADD CONSTRAINT deal_plan CHECK ((plan_state IS NULL) = (plan_by IS NULL)),
        ADD CONSTRAINT deal_signed CHECK ((signed_at IS NOT NULL) <= (seller_signed_at IS NOT NULL AND buyer_signed_at IS NOT NULL)),
        ADD CONSTRAINT deal_closed CHECK ((state IN ('RELEASED', 'CANCELLED', 'BREACHED')) = (closed_at IS NOT NULL)),
        ADD CONSTRAINT deal_deadline CHECK ((due_code IS NULL) = (due_at IS NULL));

      -- What came to nothing does not keep the listing from being agreed once more.
      ALTER TABLE market.deal DROP CONSTRAINT deal_once_per_listing;
      CREATE UNIQUE INDEX deal_live_per_listing ON market.deal (listing_id) WHERE state NOT IN ('CANCELLED', 'BREACHED');
      CREATE INDEX deal_of_listing ON market.deal (listing_id, agreed_at);
      CREATE INDEX deal_due ON market.deal (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX deal_queue ON market.deal (state, state_since, id) WHERE closed_at IS NULL;

      ALTER TABLE market.listing DROP CONSTRAINT listing_state;
      ALTER TABLE market.listing ADD CONSTRAINT listing_state
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'AGREED', 'SETTLED', 'WITHDRAWN', 'EXPIRED'));
      ALTER TABLE market.listing DROP CONSTRAINT listing_in_market;
      ALTER TABLE market.listing ADD CONSTRAINT listing_in_market
        CHECK (state NOT IN ('PUBLISHED', 'SUSPENDED', 'AGREED', 'SETTLED', 'EXPIRED') OR (published_version IS NOT NULL AND published_version = version));

      CREATE TABLE market.deal_gate (
        id uuid CONSTRAINT deal_gate_pkey PRIMARY KEY,
        deal_id uuid NOT NULL CONSTRAINT deal_gate_deal REFERENCES market.deal ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT deal_gate_kind CHECK (kind IN ('PUBLICITY', 'PRE_EMPTION', 'EXPORT_CONTROL')),
        state text NOT NULL CONSTRAINT deal_gate_state CHECK (state IN ('OPEN', 'OBJECTED', 'CLEARED', 'REFUSED')),
        -- Who may buy first.
        names text[] NOT NULL DEFAULT '{}',
        posted_on date,
        due_on date,
        classification text CONSTRAINT deal_gate_classification CHECK (classification IN ('FREE', 'RESTRICTED', 'PROHIBITED')),
        -- The seller's words with the posting, an answer or documents; an objection; why the centre decided so.
        note text CONSTRAINT deal_gate_note CHECK (length(note) BETWEEN 1 AND 1000),
        objection text CONSTRAINT deal_gate_objection CHECK (length(objection) BETWEEN 1 AND 1000),
        decision text CONSTRAINT deal_gate_decision CHECK (length(decision) BETWEEN 1 AND 1000),
        opened_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        CONSTRAINT deal_gate_once UNIQUE (deal_id, kind),
        CONSTRAINT deal_gate_decided CHECK ((state IN ('CLEARED', 'REFUSED')) = (decided_at IS NOT NULL)),
        CONSTRAINT deal_gate_posted CHECK (kind <> 'PUBLICITY' OR (posted_on IS NULL) = (due_on IS NULL)),
        CONSTRAINT deal_gate_objected CHECK ((state = 'OBJECTED') <= (objection IS NOT NULL))
      );
      CREATE INDEX deal_gate_due ON market.deal_gate (due_on) WHERE state = 'OPEN' AND due_on IS NOT NULL;

      CREATE TABLE market.deal_instalment (
        deal_id uuid NOT NULL CONSTRAINT deal_instalment_deal REFERENCES market.deal ON DELETE CASCADE,
        place smallint NOT NULL CONSTRAINT deal_instalment_place CHECK (place >= 1),
        amount_fen bigint NOT NULL CONSTRAINT deal_instalment_amount CHECK (amount_fen > 0),
        -- Null for the first, which is due with the signature.
        due_on date,
        -- The payment that was asked for when the contract was signed.
        payment_due_id uuid CONSTRAINT deal_instalment_due_once UNIQUE CONSTRAINT deal_instalment_due REFERENCES payments.payment_due,
        CONSTRAINT deal_instalment_pkey PRIMARY KEY (deal_id, place)
      );

      CREATE TABLE market.deal_recordal (
        deal_id uuid CONSTRAINT deal_recordal_pkey PRIMARY KEY CONSTRAINT deal_recordal_deal REFERENCES market.deal ON DELETE CASCADE,
        acceptance_number text NOT NULL CONSTRAINT deal_recordal_number CHECK (length(acceptance_number) BETWEEN 4 AND 40),
        filed_on date NOT NULL,
        filed_at timestamptz NOT NULL,
        returned_at timestamptz,
        return_reason text CONSTRAINT deal_recordal_reason CHECK (length(return_reason) BETWEEN 1 AND 1000),
        transfer_date date,
        certified_at timestamptz,
        certified_by uuid,
        CONSTRAINT deal_recordal_returned CHECK ((returned_at IS NULL) = (return_reason IS NULL)),
        CONSTRAINT deal_recordal_certified CHECK (num_nonnulls(transfer_date, certified_at, certified_by) IN (0, 3))
      );

      CREATE TABLE market.deal_proposal (
        id uuid CONSTRAINT deal_proposal_pkey PRIMARY KEY,
        deal_id uuid NOT NULL CONSTRAINT deal_proposal_deal REFERENCES market.deal ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT deal_proposal_kind CHECK (kind IN ('CANCELLATION', 'BREACH')),
        by_side text NOT NULL CONSTRAINT deal_proposal_side CHECK (by_side IN ('SELLER', 'BUYER')),
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        reason text NOT NULL CONSTRAINT deal_proposal_reason CHECK (length(reason) BETWEEN 1 AND 1000),
        -- BREACH: the deadline that was missed.
        due_code text,
        due_at timestamptz,
        -- LAPSED: the deal went on without it.
        state text NOT NULL CONSTRAINT deal_proposal_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'LAPSED')),
        answer text CONSTRAINT deal_proposal_answer CHECK (length(answer) BETWEEN 1 AND 1000),
        answered_by uuid,
        answered_at timestamptz,
        CONSTRAINT deal_proposal_answered CHECK ((state = 'OPEN') = (answered_at IS NULL)),
        CONSTRAINT deal_proposal_deadline CHECK ((kind = 'BREACH') = (due_code IS NOT NULL) AND (due_code IS NULL) = (due_at IS NULL))
      );
      CREATE UNIQUE INDEX deal_proposal_open ON market.deal_proposal (deal_id, kind) WHERE state = 'OPEN';
      CREATE INDEX deal_proposal_of_deal ON market.deal_proposal (deal_id, made_at);

      CREATE TABLE market.deal_dispute (
        id uuid CONSTRAINT deal_dispute_pkey PRIMARY KEY,
        deal_id uuid NOT NULL CONSTRAINT deal_dispute_deal REFERENCES market.deal ON DELETE CASCADE,
        by_side text NOT NULL CONSTRAINT deal_dispute_side CHECK (by_side IN ('SELLER', 'BUYER')),
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        reason text NOT NULL CONSTRAINT deal_dispute_reason CHECK (length(reason) BETWEEN 1 AND 2000),
        outcome text CONSTRAINT deal_dispute_outcome CHECK (outcome IN ('RESUME', 'REFUND', 'PARTIAL_RELEASE')),
        seller_fen bigint CONSTRAINT deal_dispute_seller CHECK (seller_fen >= 0),
        resolution text CONSTRAINT deal_dispute_resolution CHECK (length(resolution) BETWEEN 1 AND 2000),
        resolved_by uuid,
        resolved_at timestamptz,
        CONSTRAINT deal_dispute_resolved CHECK (num_nonnulls(outcome, resolution, resolved_by, resolved_at) IN (0, 4)),
        CONSTRAINT deal_dispute_division CHECK ((outcome IS NOT DISTINCT FROM 'PARTIAL_RELEASE') = (seller_fen IS NOT NULL))
      );
      CREATE UNIQUE INDEX deal_dispute_open ON market.deal_dispute (deal_id) WHERE resolved_at IS NULL;
      CREATE INDEX deal_dispute_of_deal ON market.deal_dispute (deal_id, opened_at);

      CREATE TABLE market.deal_file (
        deal_id uuid NOT NULL CONSTRAINT deal_file_deal REFERENCES market.deal ON DELETE CASCADE,
        file_id uuid NOT NULL,
        role text NOT NULL CONSTRAINT deal_file_role CHECK (role IN ('PUBLICITY', 'EXPORT_CONTROL', 'RECORDAL_FILING', 'RECORDAL_NOTICE', 'DISPUTE')),
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT deal_file_pkey PRIMARY KEY (deal_id, file_id, role)
      );
      CREATE INDEX deal_file_file ON market.deal_file (file_id);

      -- Where money that was held for a deal went: one row per transaction of the ledger that took from its escrow.
      CREATE TABLE market.deal_release (
        id uuid CONSTRAINT deal_release_pkey PRIMARY KEY,
        deal_id uuid NOT NULL CONSTRAINT deal_release_deal REFERENCES market.deal,
        occasion text NOT NULL CONSTRAINT deal_release_occasion
          CHECK (occasion IN ('RELEASE', 'INSTALMENT', 'DECISION', 'CANCELLATION', 'BREACH')),
        transaction_id uuid NOT NULL CONSTRAINT deal_release_transaction_once UNIQUE CONSTRAINT deal_release_transaction REFERENCES ledger.transaction,
        seller_fen bigint NOT NULL,
        inventors_fen bigint NOT NULL,
        seller_fee_fen bigint NOT NULL,
        buyer_fee_fen bigint NOT NULL,
        refund_fen bigint NOT NULL,
        released_at timestamptz NOT NULL,
        CONSTRAINT deal_release_parts CHECK (least(seller_fen, inventors_fen, seller_fee_fen, buyer_fee_fen, refund_fen) >= 0)
      );
      CREATE INDEX deal_release_of_deal ON market.deal_release (deal_id, id);
      CREATE TRIGGER deal_release_append_only BEFORE UPDATE OR DELETE ON market.deal_release
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE market.deal_event (
        id uuid CONSTRAINT deal_event_pkey PRIMARY KEY,
        deal_id uuid NOT NULL CONSTRAINT deal_event_deal REFERENCES market.deal ON DELETE CASCADE,
        what text NOT NULL CONSTRAINT deal_event_what CHECK (what ~ '^[A-Z_]{1,60}$'),
        state text NOT NULL,
        -- Null for what time or money did.
        organisation_id uuid CONSTRAINT deal_event_organisation REFERENCES identity.organisation,
        person_id uuid,
        note text CONSTRAINT deal_event_note CHECK (length(note) BETWEEN 1 AND 2000),
        at timestamptz NOT NULL
      );
      CREATE INDEX deal_event_of_deal ON market.deal_event (deal_id, id);

      -- Who was reminded of which end of which term, so that nobody is told twice.
      CREATE TABLE market.deal_reminder (
        deal_id uuid NOT NULL CONSTRAINT deal_reminder_deal REFERENCES market.deal ON DELETE CASCADE,
        due_code text NOT NULL,
        due_at timestamptz NOT NULL,
        kind text NOT NULL CONSTRAINT deal_reminder_kind CHECK (kind IN ('BEFORE', 'MISSED')),
        at timestamptz NOT NULL,
        CONSTRAINT deal_reminder_pkey PRIMARY KEY (deal_id, due_code, due_at, kind)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
