import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments due, money received and where it went, payouts, bank statements, reconciliation (docs/decisions/0011-payments.md). */
export class Payments1700000000160 implements MigrationInterface {
  readonly name = 'Payments1700000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS payments;

      CREATE TABLE payments.custody_account (
        id uuid CONSTRAINT custody_account_pkey PRIMARY KEY,
        bank text NOT NULL CONSTRAINT custody_account_bank CHECK (length(bank) BETWEEN 1 AND 100),
        account_name text NOT NULL CONSTRAINT custody_account_name CHECK (length(account_name) BETWEEN 1 AND 120),
        account_number text NOT NULL CONSTRAINT custody_account_number UNIQUE
          CONSTRAINT custody_account_number_form CHECK (account_number ~ '^[0-9A-Z]{6,34}$'),
        format text CONSTRAINT custody_account_format CHECK (format IN ('TWO_COLUMN_CSV', 'DIRECTION_CSV', 'CAMT_053')),
        clearing_account_id uuid NOT NULL CONSTRAINT custody_account_clearing_once UNIQUE
          CONSTRAINT custody_account_clearing REFERENCES ledger.account,
        -- What the last statement ended with; nothing was imported while it is null.
        balance_fen bigint,
        balance_day date,
        added_by uuid,
        added_at timestamptz NOT NULL,
        CONSTRAINT custody_account_balance CHECK ((balance_fen IS NULL) = (balance_day IS NULL))
      );

      CREATE TABLE payments.payment_due (
        id uuid CONSTRAINT payment_due_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT payment_due_reference UNIQUE
          CONSTRAINT payment_due_reference_form CHECK (reference ~ '^HP[2-9A-HJKMNP-RTV-Z]{9}$'),
        payer_organisation_id uuid NOT NULL CONSTRAINT payment_due_payer REFERENCES identity.organisation,
        amount_fen bigint NOT NULL CONSTRAINT payment_due_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000),
        paid_fen bigint NOT NULL DEFAULT 0 CONSTRAINT payment_due_paid CHECK (paid_fen BETWEEN 0 AND amount_fen),
        purpose text NOT NULL CONSTRAINT payment_due_purpose CHECK (purpose ~ '^[a-z]+\\.[a-z-]+$'),
        subject_type text NOT NULL CONSTRAINT payment_due_subject_type CHECK (subject_type ~ '^[A-Z][A-Za-z]{0,59}$'),
        subject_id text NOT NULL CONSTRAINT payment_due_subject_id CHECK (length(subject_id) BETWEEN 1 AND 100),
        into_account_id uuid NOT NULL CONSTRAINT payment_due_into REFERENCES ledger.account,
        title text NOT NULL CONSTRAINT payment_due_title CHECK (length(title) BETWEEN 1 AND 200),
        due_at timestamptz,
        state text NOT NULL CONSTRAINT payment_due_state CHECK (state IN ('OPEN', 'PARTLY_PAID', 'PAID', 'CANCELLED')),
        requested_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT payment_due_state_paid CHECK (CASE state
          WHEN 'PARTLY_PAID' THEN paid_fen > 0 AND paid_fen < amount_fen WHEN 'PAID' THEN paid_fen = amount_fen ELSE paid_fen = 0 END),
        CONSTRAINT payment_due_closed CHECK ((state IN ('PAID', 'CANCELLED')) = (closed_at IS NOT NULL))
      );
      CREATE INDEX payment_due_of_subject ON payments.payment_due (subject_type, subject_id, id);
      CREATE INDEX payment_due_of_payer ON payments.payment_due (payer_organisation_id, id);
      CREATE INDEX payment_due_open ON payments.payment_due (payer_organisation_id, id) WHERE state IN ('OPEN', 'PARTLY_PAID');

      CREATE TABLE payments.receipt (
        id uuid CONSTRAINT receipt_pkey PRIMARY KEY,
        channel text NOT NULL CONSTRAINT receipt_channel CHECK (channel IN ('BANK_TRANSFER', 'STRIPE')),
        external_id text NOT NULL CONSTRAINT receipt_external_id CHECK (length(external_id) BETWEEN 1 AND 200),
        clearing_account_id uuid NOT NULL CONSTRAINT receipt_clearing REFERENCES ledger.account,
        amount_fen bigint NOT NULL CONSTRAINT receipt_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000),
        -- What lies in suspense of it: waits in the queue, for a reason.
        waiting_fen bigint NOT NULL CONSTRAINT receipt_waiting CHECK (waiting_fen BETWEEN 0 AND amount_fen),
        reason text CONSTRAINT receipt_reason CHECK (reason IN ('PARTIAL', 'OVER', 'DOUBLE', 'CANCELLED', 'LATE',
          'UNKNOWN_REFERENCE', 'NO_REFERENCE', 'SEVERAL_REFERENCES', 'OTHER_PAYER', 'RETURNED_PAYOUT', 'REVERSAL')),
        -- The due that its reference names, whether or not it was paid with it.
        due_id uuid CONSTRAINT receipt_due REFERENCES payments.payment_due,
        reference text CONSTRAINT receipt_reference CHECK (length(reference) BETWEEN 1 AND 20),
        payer_name text CONSTRAINT receipt_payer_name CHECK (length(payer_name) BETWEEN 1 AND 200),
        payer_account text CONSTRAINT receipt_payer_account CHECK (length(payer_account) BETWEEN 1 AND 64),
        payer_bank text CONSTRAINT receipt_payer_bank CHECK (length(payer_bank) BETWEEN 1 AND 200),
        remark text CONSTRAINT receipt_remark CHECK (length(remark) BETWEEN 1 AND 1000),
        received_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT receipt_once UNIQUE (channel, external_id),
        CONSTRAINT receipt_queued CHECK ((waiting_fen > 0) = (reason IS NOT NULL))
      );
      CREATE INDEX receipt_queue ON payments.receipt (id) WHERE waiting_fen > 0;
      CREATE INDEX receipt_of_due ON payments.receipt (due_id, id);

      CREATE TABLE payments.payee_account (
        id uuid CONSTRAINT payee_account_pkey PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT payee_account_organisation REFERENCES identity.organisation,
        account_name text NOT NULL CONSTRAINT payee_account_name CHECK (length(account_name) BETWEEN 1 AND 120),
        bank text NOT NULL CONSTRAINT payee_account_bank CHECK (length(bank) BETWEEN 1 AND 100),
        bank_code text CONSTRAINT payee_account_bank_code CHECK (bank_code ~ '^[0-9]{12}$'),
        account_number text NOT NULL CONSTRAINT payee_account_number CHECK (account_number ~ '^[0-9]{6,32}$'),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        -- Money goes there from this moment on: a change by somebody who broke in can be noticed first.
        usable_from timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT payee_account_order CHECK (usable_from >= set_at AND replaced_at >= set_at)
      );
      CREATE UNIQUE INDEX payee_account_current ON payments.payee_account (organisation_id) WHERE replaced_at IS NULL;

      CREATE TABLE payments.payout_batch (
        id uuid CONSTRAINT payout_batch_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT payout_batch_reference UNIQUE,
        custody_account_id uuid NOT NULL CONSTRAINT payout_batch_custody_account REFERENCES payments.custody_account,
        payouts int NOT NULL CONSTRAINT payout_batch_payouts CHECK (payouts > 0),
        total_fen bigint NOT NULL CONSTRAINT payout_batch_total CHECK (total_fen > 0),
        -- Null for the moment between the export and the file.
        file_id uuid CONSTRAINT payout_batch_file UNIQUE,
        exported_by uuid NOT NULL,
        exported_at timestamptz NOT NULL
      );

      CREATE TABLE payments.payout (
        id uuid CONSTRAINT payout_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT payout_reference UNIQUE
          CONSTRAINT payout_reference_form CHECK (reference ~ '^HZ[2-9A-HJKMNP-RTV-Z]{9}$'),
        channel text NOT NULL CONSTRAINT payout_channel CHECK (channel IN ('BANK_TRANSFER', 'STRIPE')),
        organisation_id uuid CONSTRAINT payout_organisation REFERENCES identity.organisation,
        amount_fen bigint NOT NULL CONSTRAINT payout_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000),
        -- Where the money goes back to when it fails, and where it is held until then.
        from_account_id uuid NOT NULL CONSTRAINT payout_from REFERENCES ledger.account,
        holding_account_id uuid NOT NULL CONSTRAINT payout_holding_once UNIQUE CONSTRAINT payout_holding REFERENCES ledger.account,
        beneficiary_name text NOT NULL CONSTRAINT payout_beneficiary_name CHECK (length(beneficiary_name) BETWEEN 1 AND 200),
        beneficiary_account text NOT NULL CONSTRAINT payout_beneficiary_account CHECK (length(beneficiary_account) BETWEEN 1 AND 64),
        beneficiary_bank text NOT NULL CONSTRAINT payout_beneficiary_bank CHECK (length(beneficiary_bank) BETWEEN 1 AND 200),
        beneficiary_bank_code text CONSTRAINT payout_beneficiary_bank_code CHECK (beneficiary_bank_code ~ '^[0-9]{12}$'),
        purpose text NOT NULL CONSTRAINT payout_purpose CHECK (purpose ~ '^[a-z]+\\.[a-z-]+$'),
        subject_type text NOT NULL CONSTRAINT payout_subject_type CHECK (subject_type ~ '^[A-Z][A-Za-z]{0,59}$'),
        subject_id text NOT NULL CONSTRAINT payout_subject_id CHECK (length(subject_id) BETWEEN 1 AND 100),
        title text NOT NULL CONSTRAINT payout_title CHECK (length(title) BETWEEN 1 AND 200),
        -- Of a return to the sender.
        receipt_id uuid CONSTRAINT payout_receipt REFERENCES payments.receipt,
        state text NOT NULL CONSTRAINT payout_state CHECK (state IN ('WAITING', 'EXPORTED', 'CONFIRMED', 'FAILED')),
        batch_id uuid CONSTRAINT payout_batch REFERENCES payments.payout_batch,
        failure text CONSTRAINT payout_failure CHECK (length(failure) BETWEEN 1 AND 500),
        requested_by uuid,
        requested_at timestamptz NOT NULL,
        sent_at timestamptz,
        closed_at timestamptz,
        CONSTRAINT payout_beneficiary CHECK ((organisation_id IS NULL) <= (receipt_id IS NOT NULL)),
        CONSTRAINT payout_batched CHECK ((batch_id IS NOT NULL) <= (state <> 'WAITING' AND sent_at IS NOT NULL)),
        CONSTRAINT payout_failed CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
        CONSTRAINT payout_closed CHECK ((state IN ('CONFIRMED', 'FAILED')) = (closed_at IS NOT NULL))
      );
      CREATE INDEX payout_of_organisation ON payments.payout (organisation_id, id);
      CREATE INDEX payout_of_subject ON payments.payout (subject_type, subject_id, id);
      CREATE INDEX payout_open ON payments.payout (id) WHERE state IN ('WAITING', 'EXPORTED');
      CREATE INDEX payout_of_batch ON payments.payout (batch_id, id);
      CREATE INDEX payout_of_receipt ON payments.payout (receipt_id);

      CREATE TABLE payments.allocation (
        id uuid CONSTRAINT allocation_pkey PRIMARY KEY,
        -- Null when it was paid from the payer's deposit.
        receipt_id uuid CONSTRAINT allocation_receipt REFERENCES payments.receipt,
        due_id uuid CONSTRAINT allocation_due REFERENCES payments.payment_due,
        -- Whose deposit was credited.
        organisation_id uuid CONSTRAINT allocation_organisation REFERENCES identity.organisation,
        -- With what it was sent back.
        payout_id uuid CONSTRAINT allocation_payout REFERENCES payments.payout,
        amount_fen bigint NOT NULL CONSTRAINT allocation_amount CHECK (amount_fen > 0),
        transaction_id uuid NOT NULL CONSTRAINT allocation_transaction REFERENCES ledger.transaction,
        made_by uuid,
        made_at timestamptz NOT NULL,
        -- When it was undone: the due was cancelled and the money went to the payer's deposit, or the return to the sender failed.
        released_at timestamptz,
        CONSTRAINT allocation_target CHECK (num_nonnulls(due_id, organisation_id, payout_id) = 1),
        CONSTRAINT allocation_from_deposit CHECK ((receipt_id IS NULL) <= (due_id IS NOT NULL)),
        CONSTRAINT allocation_released CHECK ((released_at IS NOT NULL) <= (organisation_id IS NULL))
      );
      CREATE INDEX allocation_of_due ON payments.allocation (due_id, id);
      CREATE INDEX allocation_of_receipt ON payments.allocation (receipt_id, id);

      CREATE TABLE payments.bank_statement (
        id uuid CONSTRAINT bank_statement_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT bank_statement_reference UNIQUE,
        custody_account_id uuid NOT NULL CONSTRAINT bank_statement_custody_account REFERENCES payments.custody_account,
        format text NOT NULL CONSTRAINT bank_statement_format CHECK (format IN ('TWO_COLUMN_CSV', 'DIRECTION_CSV', 'CAMT_053')),
        file_id uuid NOT NULL,
        sha256 bytea NOT NULL CONSTRAINT bank_statement_sha256 CHECK (length(sha256) = 32),
        from_day date NOT NULL,
        to_day date NOT NULL,
        opening_fen bigint NOT NULL,
        closing_fen bigint NOT NULL,
        lines int NOT NULL CONSTRAINT bank_statement_lines CHECK (lines >= 0),
        already_known int NOT NULL CONSTRAINT bank_statement_already_known CHECK (already_known BETWEEN 0 AND lines),
        matched int NOT NULL CONSTRAINT bank_statement_matched CHECK (matched >= 0),
        queued int NOT NULL CONSTRAINT bank_statement_queued CHECK (queued >= 0),
        imported_by uuid,
        imported_at timestamptz NOT NULL,
        CONSTRAINT bank_statement_once UNIQUE (custody_account_id, sha256),
        CONSTRAINT bank_statement_period CHECK (from_day <= to_day),
        CONSTRAINT bank_statement_counts CHECK (already_known + matched + queued = lines)
      );
      CREATE INDEX bank_statement_of_day ON payments.bank_statement (custody_account_id, to_day, id);

      CREATE TABLE payments.bank_statement_line (
        id uuid CONSTRAINT bank_statement_line_pkey PRIMARY KEY,
        -- The statement that brought it first.
        statement_id uuid NOT NULL CONSTRAINT bank_statement_line_statement REFERENCES payments.bank_statement,
        custody_account_id uuid NOT NULL CONSTRAINT bank_statement_line_custody_account REFERENCES payments.custody_account,
        place int NOT NULL CONSTRAINT bank_statement_line_place CHECK (place > 0),
        day date NOT NULL,
        -- The bank's serial number, or the content with its ordinal among equals of the day.
        identity text NOT NULL CONSTRAINT bank_statement_line_identity CHECK (length(identity) BETWEEN 1 AND 200),
        -- In: more in the bank account. Out: less.
        direction text NOT NULL CONSTRAINT bank_statement_line_direction CHECK (direction IN ('IN', 'OUT')),
        reversal boolean NOT NULL,
        amount_fen bigint NOT NULL CONSTRAINT bank_statement_line_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000),
        counterparty_name text,
        counterparty_account text,
        counterparty_bank text,
        remark text,
        receipt_id uuid CONSTRAINT bank_statement_line_receipt_once UNIQUE CONSTRAINT bank_statement_line_receipt REFERENCES payments.receipt,
        payout_id uuid CONSTRAINT bank_statement_line_payout_once UNIQUE CONSTRAINT bank_statement_line_payout REFERENCES payments.payout,
        -- Why a debit waits; what it was found to be.
        reason text CONSTRAINT bank_statement_line_reason CHECK (reason IN ('NO_REFERENCE', 'UNKNOWN_REFERENCE', 'OTHER_AMOUNT',
          'OTHER_BENEFICIARY', 'NOT_EXPORTED', 'DOUBLE', 'REVERSAL')),
        settled_as text CONSTRAINT bank_statement_line_settled_as CHECK (settled_as IN ('PAYOUT', 'BANK_FEE')),
        settled_by uuid,
        settled_at timestamptz,
        note text CONSTRAINT bank_statement_line_note CHECK (length(note) BETWEEN 1 AND 500),
        CONSTRAINT bank_statement_line_once UNIQUE (custody_account_id, day, identity),
        CONSTRAINT bank_statement_line_in CHECK ((direction = 'IN') = (receipt_id IS NOT NULL)),
        CONSTRAINT bank_statement_line_out CHECK ((direction = 'OUT') = (reason IS NOT NULL OR settled_as IS NOT NULL)),
        CONSTRAINT bank_statement_line_settled CHECK ((settled_as IS NOT NULL) = (settled_at IS NOT NULL)),
        CONSTRAINT bank_statement_line_payout_settled CHECK ((payout_id IS NOT NULL) = (settled_as IS NOT DISTINCT FROM 'PAYOUT'))
      );
      CREATE INDEX bank_statement_line_of_statement ON payments.bank_statement_line (statement_id, place);
      CREATE INDEX bank_statement_line_queue ON payments.bank_statement_line (id) WHERE direction = 'OUT' AND settled_at IS NULL;

      CREATE TABLE payments.reconciliation (
        id uuid CONSTRAINT reconciliation_pkey PRIMARY KEY,
        channel text NOT NULL CONSTRAINT reconciliation_channel CHECK (channel IN ('BANK_TRANSFER', 'STRIPE')),
        clearing_account_id uuid NOT NULL CONSTRAINT reconciliation_clearing REFERENCES ledger.account,
        label text NOT NULL CONSTRAINT reconciliation_label CHECK (length(label) BETWEEN 1 AND 200),
        day date NOT NULL,
        ledger_fen bigint NOT NULL,
        -- Null when the channel has not told its balance of the day.
        channel_fen bigint,
        run_by uuid,
        run_at timestamptz NOT NULL,
        CONSTRAINT reconciliation_once UNIQUE (clearing_account_id, day)
      );
      CREATE INDEX reconciliation_of_channel ON payments.reconciliation (channel, day, id);

      CREATE TABLE payments.reconciliation_difference (
        id uuid CONSTRAINT reconciliation_difference_pkey PRIMARY KEY,
        reconciliation_id uuid NOT NULL CONSTRAINT reconciliation_difference_reconciliation REFERENCES payments.reconciliation,
        kind text NOT NULL CONSTRAINT reconciliation_difference_kind CHECK (kind ~ '^[A-Z_]{1,60}$'),
        -- What it is about, once per kind and day: a line, a transaction, a transfer of the channel.
        subject text NOT NULL CONSTRAINT reconciliation_difference_subject CHECK (length(subject) BETWEEN 1 AND 200),
        ledger_fen bigint,
        channel_fen bigint,
        found_at timestamptz NOT NULL,
        -- A later run no longer found it.
        gone_at timestamptz,
        explanation text CONSTRAINT reconciliation_difference_explanation CHECK (length(explanation) BETWEEN 1 AND 1000),
        explained_by uuid,
        explained_at timestamptz,
        CONSTRAINT reconciliation_difference_once UNIQUE (reconciliation_id, kind, subject),
        CONSTRAINT reconciliation_difference_explained CHECK (num_nonnulls(explanation, explained_by, explained_at) IN (0, 3))
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
