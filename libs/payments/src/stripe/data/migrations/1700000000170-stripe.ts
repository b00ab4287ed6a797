import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The channel of Stripe: payments, calls, events, withdrawals, connected accounts, the balance as Stripe tells it. */
export class Stripe1700000000170 implements MigrationInterface {
  readonly name = 'Stripe1700000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments.stripe_payment (
        id uuid CONSTRAINT stripe_payment_pkey PRIMARY KEY,
        due_id uuid NOT NULL CONSTRAINT stripe_payment_due REFERENCES payments.payment_due,
        amount_fen bigint NOT NULL CONSTRAINT stripe_payment_amount CHECK (amount_fen BETWEEN 1 AND 99999999),
        -- Held: the card is authorised, and the money is taken, in whole or in part, when the exchange says so.
        held boolean NOT NULL,
        state text NOT NULL CONSTRAINT stripe_payment_state CHECK (state IN ('STARTING', 'OPEN', 'PROCESSING', 'AUTHORISED', 'SUCCEEDED', 'EXPIRED', 'CANCELLED', 'FAILED')),
        session_id text CONSTRAINT stripe_payment_session UNIQUE CONSTRAINT stripe_payment_session_form CHECK (session_id ~ '^cs_[A-Za-z0-9_]{1,120}$'),
        session_url text CONSTRAINT stripe_payment_url CHECK (length(session_url) BETWEEN 1 AND 2000),
        intent_id text CONSTRAINT stripe_payment_intent UNIQUE CONSTRAINT stripe_payment_intent_form CHECK (intent_id ~ '^pi_[A-Za-z0-9_]{1,120}$'),
        -- What the exchange asked to take of a held payment; null before it did, and for others.
        capture_fen bigint CONSTRAINT stripe_payment_capture CHECK (capture_fen BETWEEN 1 AND amount_fen),
        receipt_id uuid CONSTRAINT stripe_payment_receipt_once UNIQUE CONSTRAINT stripe_payment_receipt REFERENCES payments.receipt,
        started_by uuid,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        -- When Stripe was last asked about it.
        checked_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT stripe_payment_held_captured CHECK ((capture_fen IS NOT NULL) <= held),
        CONSTRAINT stripe_payment_known CHECK ((state IN ('STARTING', 'FAILED')) OR session_id IS NOT NULL),
        CONSTRAINT stripe_payment_received CHECK ((receipt_id IS NOT NULL) <= (state = 'SUCCEEDED')),
        CONSTRAINT stripe_payment_closed CHECK ((state IN ('SUCCEEDED', 'EXPIRED', 'CANCELLED', 'FAILED')) = (closed_at IS NOT NULL))
      );
      -- One at a time: a due cannot be paid on two pages at once.
      CREATE UNIQUE INDEX stripe_payment_live ON payments.stripe_payment (due_id) WHERE state IN ('STARTING', 'OPEN', 'PROCESSING', 'AUTHORISED');
      CREATE INDEX stripe_payment_of_due ON payments.stripe_payment (due_id, id);
      CREATE INDEX stripe_payment_unsettled ON payments.stripe_payment (checked_at) WHERE state IN ('OPEN', 'PROCESSING', 'AUTHORISED');

      CREATE TABLE payments.stripe_call (
        id uuid CONSTRAINT stripe_call_pkey PRIMARY KEY,
        kind text NOT NULL CONSTRAINT stripe_call_kind CHECK (kind IN ('CHECKOUT', 'EXPIRE', 'CAPTURE', 'CANCEL', 'REFUND', 'TRANSFER')),
        -- As they are sent, again and again the same.
        parameters jsonb NOT NULL,
        -- The object that is acted on; null when one is made.
        target text CONSTRAINT stripe_call_target CHECK (length(target) BETWEEN 1 AND 200),
        payment_id uuid CONSTRAINT stripe_call_payment REFERENCES payments.stripe_payment,
        payout_id uuid CONSTRAINT stripe_call_payout REFERENCES payments.payout,
        state text NOT NULL CONSTRAINT stripe_call_state CHECK (state IN ('PENDING', 'DONE', 'REFUSED')),
        -- The idempotency key is the id, with the generation behind it once Stripe has forgotten or spoiled the first.
        generation int NOT NULL DEFAULT 0 CONSTRAINT stripe_call_generation CHECK (generation >= 0),
        keyed_at timestamptz,
        attempts int NOT NULL DEFAULT 0 CONSTRAINT stripe_call_attempts CHECK (attempts >= 0),
        due_at timestamptz NOT NULL,
        -- The outcome of the last attempt: the object, or why not.
        object_id text CONSTRAINT stripe_call_object CHECK (length(object_id) BETWEEN 1 AND 200),
        failure text CONSTRAINT stripe_call_failure CHECK (length(failure) BETWEEN 1 AND 500),
        -- The key gave an answer that says nothing: the object is looked for before anything is made.
        unsure boolean NOT NULL DEFAULT false,
        made_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT stripe_call_about CHECK (num_nonnulls(payment_id, payout_id) >= 1),
        CONSTRAINT stripe_call_done CHECK ((state = 'DONE') <= (object_id IS NOT NULL)),
        CONSTRAINT stripe_call_refused CHECK ((state = 'REFUSED') <= (failure IS NOT NULL)),
        CONSTRAINT stripe_call_closed CHECK ((state = 'PENDING') = (closed_at IS NULL))
      );
      CREATE INDEX stripe_call_pending ON payments.stripe_call (due_at) WHERE state = 'PENDING';
      CREATE INDEX stripe_call_of_payment ON payments.stripe_call (payment_id, kind);
      CREATE UNIQUE INDEX stripe_call_of_payout ON payments.stripe_call (payout_id);
      CREATE UNIQUE INDEX stripe_call_once ON payments.stripe_call (payment_id, kind) WHERE kind IN ('CHECKOUT', 'CAPTURE');

      CREATE TABLE payments.stripe_event (
        id text CONSTRAINT stripe_event_pkey PRIMARY KEY CONSTRAINT stripe_event_id_form CHECK (id ~ '^evt_[A-Za-z0-9_]{1,120}$'),
        type text NOT NULL CONSTRAINT stripe_event_type CHECK (length(type) BETWEEN 1 AND 120),
        object_type text NOT NULL CONSTRAINT stripe_event_object_type CHECK (length(object_type) BETWEEN 1 AND 120),
        object_id text CONSTRAINT stripe_event_object_id CHECK (length(object_id) BETWEEN 1 AND 200),
        created_at timestamptz NOT NULL,
        payload jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        processed_at timestamptz,
        outcome text CONSTRAINT stripe_event_outcome CHECK (outcome IN ('APPLIED', 'IGNORED')),
        CONSTRAINT stripe_event_processed CHECK ((processed_at IS NOT NULL) = (outcome IS NOT NULL))
      );
      CREATE INDEX stripe_event_waiting ON payments.stripe_event (received_at) WHERE processed_at IS NULL;

      -- Money of a payment that left without the exchange having asked for it: refunds made in Stripe's own pages, disputes.
      CREATE TABLE payments.stripe_withdrawal (
        id text CONSTRAINT stripe_withdrawal_pkey PRIMARY KEY CONSTRAINT stripe_withdrawal_id_form CHECK (id ~ '^(re|pyr|dp|du|tr)_[A-Za-z0-9_]{1,120}$'),
        kind text NOT NULL CONSTRAINT stripe_withdrawal_kind CHECK (kind IN ('REFUND', 'DISPUTE')),
        intent_id text CONSTRAINT stripe_withdrawal_intent CHECK (length(intent_id) BETWEEN 1 AND 200),
        state text NOT NULL CONSTRAINT stripe_withdrawal_state CHECK (length(state) BETWEEN 1 AND 60),
        -- What of it is in the ledger now; nothing again when the money came back.
        booked_fen bigint NOT NULL CONSTRAINT stripe_withdrawal_booked CHECK (booked_fen BETWEEN 0 AND 99999999),
        currency text NOT NULL CONSTRAINT stripe_withdrawal_currency CHECK (currency ~ '^[a-z]{3}$'),
        found_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX stripe_withdrawal_of_intent ON payments.stripe_withdrawal (intent_id);

      CREATE TABLE payments.stripe_account (
        organisation_id uuid CONSTRAINT stripe_account_pkey PRIMARY KEY CONSTRAINT stripe_account_organisation REFERENCES identity.organisation,
        account_id text NOT NULL CONSTRAINT stripe_account_once UNIQUE CONSTRAINT stripe_account_form CHECK (account_id ~ '^acct_[A-Za-z0-9_]{1,120}$'),
        -- Whether Stripe sends money there.
        active boolean NOT NULL,
        set_by uuid,
        set_at timestamptz NOT NULL,
        checked_at timestamptz NOT NULL
      );

      -- What moved the balance, as Stripe tells it; amounts in minor units, negative for what left.
      CREATE TABLE payments.stripe_movement (
        id text CONSTRAINT stripe_movement_pkey PRIMARY KEY CONSTRAINT stripe_movement_id_form CHECK (id ~ '^txn_[A-Za-z0-9_]{1,120}$'),
        type text NOT NULL CONSTRAINT stripe_movement_type CHECK (length(type) BETWEEN 1 AND 120),
        currency text NOT NULL CONSTRAINT stripe_movement_currency CHECK (currency ~ '^[a-z]{3}$'),
        amount bigint NOT NULL,
        fee bigint NOT NULL,
        net bigint NOT NULL,
        source text CONSTRAINT stripe_movement_source CHECK (length(source) BETWEEN 1 AND 200),
        created_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT stripe_movement_net CHECK (net = amount - fee)
      );
      CREATE INDEX stripe_movement_of_day ON payments.stripe_movement (created_at, id);
      CREATE INDEX stripe_movement_of_source ON payments.stripe_movement (source);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
