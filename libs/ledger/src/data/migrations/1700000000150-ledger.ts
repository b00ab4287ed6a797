import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, transactions, postings, and the one door through which they are written (docs/decisions/0010-ledger.md). */
export class Ledger1700000000150 implements MigrationInterface {
  readonly name = 'Ledger1700000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS ledger;

      CREATE TABLE ledger.account (
        id uuid PRIMARY KEY,
        organisation_id uuid,
        purpose text NOT NULL CONSTRAINT account_purpose
          CHECK (purpose IN ('DEPOSIT', 'ESCROW', 'FEE', 'ROYALTY', 'POOL', 'CLEARING')),
        currency text NOT NULL CONSTRAINT account_currency CHECK (currency IN ('CNY', 'USD', 'EUR', 'HKD')),
        subject text CONSTRAINT account_subject CHECK (length(subject) BETWEEN 1 AND 100),
        overdraft boolean NOT NULL,
        balance bigint NOT NULL DEFAULT 0,
        sequence bigint NOT NULL DEFAULT 0,
        booked_at timestamptz NOT NULL,
        opened_at timestamptz NOT NULL,
        CONSTRAINT account_covered CHECK (overdraft OR balance >= 0),
        -- A boolean is at most another one when the first implies the second.
        CONSTRAINT account_overdraft_of_platform CHECK (overdraft <= (organisation_id IS NULL)),
        CONSTRAINT account_owner CHECK ((purpose IN ('DEPOSIT', 'ESCROW')) <= (organisation_id IS NOT NULL)),
        CONSTRAINT account_channel CHECK ((purpose = 'CLEARING') <= (organisation_id IS NULL AND subject IS NOT NULL))
      ) WITH (fillfactor = 60);
      -- Nobody and nothing count as values, and such accounts are still found by the index.
      CREATE UNIQUE INDEX account_once ON ledger.account
        (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), purpose, currency, coalesce(subject, ''));
      CREATE INDEX account_of_organisation ON ledger.account (organisation_id, id);

      CREATE TABLE ledger.transaction (
        id uuid PRIMARY KEY,
        reason text NOT NULL CONSTRAINT transaction_reason CHECK (reason ~ '^[a-z]+\\.[a-z-]+$'),
        note text CONSTRAINT transaction_note CHECK (length(note) BETWEEN 1 AND 500),
        source_type text NOT NULL CONSTRAINT transaction_source_type CHECK (source_type ~ '^[A-Z][A-Za-z]{0,59}$'),
        source_id text NOT NULL CONSTRAINT transaction_source_id CHECK (length(source_id) BETWEEN 1 AND 100),
        reverses uuid CONSTRAINT transaction_reverses REFERENCES ledger.transaction,
        person_id uuid,
        request_id text NOT NULL,
        booked_at timestamptz NOT NULL,
        CONSTRAINT transaction_not_itself CHECK (reverses <> id)
      );
      CREATE UNIQUE INDEX transaction_reversed_once ON ledger.transaction (reverses) WHERE reverses IS NOT NULL;
      CREATE INDEX transaction_of_source ON ledger.transaction (source_type, source_id, id);

      CREATE TABLE ledger.posting (
        account_id uuid NOT NULL,
        sequence bigint NOT NULL,
        transaction_id uuid NOT NULL,
        amount bigint NOT NULL CONSTRAINT posting_amount CHECK (amount <> 0),
        balance bigint NOT NULL,
        CONSTRAINT posting_pkey PRIMARY KEY (account_id, sequence)
      );
      CREATE INDEX posting_of_transaction ON ledger.posting (transaction_id);

      CREATE VIEW ledger.entry AS
        SELECT id, reason, note, source_type, source_id, reverses, person_id, request_id,
               NULL::uuid[] AS accounts, NULL::bigint[] AS amounts
          FROM ledger.transaction;

      CREATE FUNCTION ledger.write_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        size int := cardinality(NEW.accounts);
        this uuid;
        last uuid;
        moved record;
        currency text;
        mixed boolean := false;
        total bigint := 0;
        moment timestamptz := transaction_timestamp();
        raised boolean := false;
      BEGIN
        IF size IS NULL OR size < 2 OR size IS DISTINCT FROM cardinality(NEW.amounts) THEN
          RAISE EXCEPTION 'a transaction has two postings or more' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_size';
        END IF;
        IF NEW.reverses IS NOT NULL THEN
          PERFORM ledger.demand_mirror(NEW.reverses, NEW.accounts, NEW.amounts);
        END IF;

        FOR place IN 1 .. size LOOP
          this := NEW.accounts[place];
          -- Rising ids: every account once, and no two transactions wait for each other in a circle.
          IF this <= last THEN
            RAISE EXCEPTION 'accounts must be in rising order, each once' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_order';
          END IF;
          UPDATE ledger.account a
             SET balance = a.balance + NEW.amounts[place], sequence = a.sequence + 1, booked_at = greatest(a.booked_at, moment)
           WHERE a.id = this
          RETURNING a.balance, a.sequence, a.currency, a.booked_at INTO moved;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'there is no account %', this USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'entry_account';
          END IF;
          INSERT INTO ledger.posting (account_id, sequence, transaction_id, amount, balance)
          VALUES (this, moved.sequence, NEW.id, NEW.amounts[place], moved.balance);

          total := total + NEW.amounts[place];
          mixed := mixed OR moved.currency <> coalesce(currency, moved.currency);
          currency := moved.currency;
          raised := raised OR (last IS NOT NULL AND moved.booked_at > moment);
          moment := moved.booked_at;
          last := this;
        END LOOP;

        IF total <> 0 OR (mixed AND EXISTS (
          SELECT FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id
           WHERE p.transaction_id = NEW.id GROUP BY a.currency HAVING sum(p.amount) <> 0))
        THEN
          RAISE EXCEPTION 'the postings do not sum to zero' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_balanced';
        END IF;
        -- A later account was booked after this transaction began: the earlier ones follow.
        IF raised THEN
          UPDATE ledger.account SET booked_at = moment WHERE id = ANY(NEW.accounts) AND booked_at < moment;
        END IF;

        INSERT INTO ledger.transaction (id, reason, note, source_type, source_id, reverses, person_id, request_id, booked_at)
        VALUES (NEW.id, NEW.reason, NEW.note, NEW.source_type, NEW.source_id, NEW.reverses, NEW.person_id, NEW.request_id, moment);
        RETURN NEW;
      END $$;

      CREATE FUNCTION ledger.demand_mirror(original uuid, accounts uuid[], amounts bigint[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM ledger.transaction t WHERE t.id = original AND t.reverses IS NOT NULL) THEN
          RAISE EXCEPTION 'a reversal is not reversed' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_reversal';
        END IF;
        IF (SELECT (array_agg(p.account_id ORDER BY p.account_id), array_agg(-p.amount ORDER BY p.account_id))
              FROM ledger.posting p WHERE p.transaction_id = original) IS DISTINCT FROM (accounts, amounts)
        THEN
          RAISE EXCEPTION 'a reversal mirrors its whole transaction' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_mirror';
        END IF;
      END $$;

      CREATE TRIGGER entry_write INSTEAD OF INSERT ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.write_entry();

      CREATE FUNCTION ledger.refuse_write() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on ledger.% is refused: money moves through ledger.entry, and what is posted stays', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TRIGGER posting_final BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.posting
        FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_write();
      CREATE TRIGGER posting_door BEFORE INSERT ON ledger.posting
        FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger.refuse_write();
      CREATE TRIGGER transaction_final BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.transaction
        FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_write();
      CREATE TRIGGER transaction_door BEFORE INSERT ON ledger.transaction
        FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger.refuse_write();
      CREATE TRIGGER account_final BEFORE DELETE OR TRUNCATE ON ledger.account
        FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_write();
      CREATE TRIGGER account_door BEFORE UPDATE ON ledger.account
        FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger.refuse_write();
      CREATE TRIGGER account_empty BEFORE INSERT ON ledger.account
        FOR EACH ROW WHEN (NEW.balance <> 0 OR NEW.sequence <> 0) EXECUTE FUNCTION ledger.refuse_write();
      -- Also while a session plays a replica, which switches ordinary triggers off.
      ALTER TABLE ledger.posting ENABLE ALWAYS TRIGGER posting_final, ENABLE ALWAYS TRIGGER posting_door;
      ALTER TABLE ledger.transaction ENABLE ALWAYS TRIGGER transaction_final, ENABLE ALWAYS TRIGGER transaction_door;
      ALTER TABLE ledger.account ENABLE ALWAYS TRIGGER account_final, ENABLE ALWAYS TRIGGER account_door, ENABLE ALWAYS TRIGGER account_empty;

      -- The last posting of an account that was booked before a moment; 0 when there is none. Bookings rise along an account.
      CREATE FUNCTION ledger.sequence_before(account uuid, moment timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
      DECLARE
        low bigint := 0;
        high bigint := (SELECT a.sequence FROM ledger.account a WHERE a.id = account);
        middle bigint;
      BEGIN
        WHILE low < high LOOP
          middle := (low + high + 1) / 2;
          IF (SELECT t.booked_at < moment FROM ledger.posting p JOIN ledger.transaction t ON t.id = p.transaction_id
               WHERE p.account_id = account AND p.sequence = middle)
          THEN low := middle; ELSE high := middle - 1; END IF;
        END LOOP;
        RETURN low;
      END $$;

      -- For a service that has a role of its own: it reads, opens accounts and uses the door, and can do nothing else.
      CREATE FUNCTION ledger.admit(service name) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        ALTER FUNCTION ledger.write_entry() SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
        EXECUTE format('GRANT USAGE ON SCHEMA ledger TO %I', service);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO %I', service);
        EXECUTE format('GRANT INSERT (id, organisation_id, purpose, currency, subject, overdraft, booked_at, opened_at) ON ledger.account TO %I', service);
        -- Locking a row asks for UPDATE on some column of it.
        EXECUTE format('GRANT UPDATE (opened_at) ON ledger.account TO %I', service);
        EXECUTE format('GRANT INSERT ON ledger.entry TO %I', service);
      END $$;
      REVOKE ALL ON FUNCTION ledger.admit(name) FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
