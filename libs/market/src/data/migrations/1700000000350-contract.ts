import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts with their signatures and the keys behind them, and the bills of the exchange's fees. */
export class Contract1700000000350 implements MigrationInterface {
  readonly name = 'Contract1700000000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE market.contract (
        id uuid CONSTRAINT contract_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT contract_reference UNIQUE,
        deal_id uuid NOT NULL CONSTRAINT contract_deal REFERENCES market.deal,
        version int NOT NULL CONSTRAINT contract_version_number CHECK (version >= 1),
        template text NOT NULL CONSTRAINT contract_template CHECK (length(template) BETWEEN 1 AND 60),
        facts jsonb NOT NULL,
        verification_code text NOT NULL CONSTRAINT contract_verification_code UNIQUE
          CONSTRAINT contract_verification_code_form CHECK (verification_code ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
        created_at timestamptz NOT NULL,
        -- A later version took its place before it was signed by both.
        superseded_at timestamptz,
        -- The document, once the worker has written it.
        verification_address text,
        file_id uuid CONSTRAINT contract_file UNIQUE,
        document_hash bytea CONSTRAINT contract_document_hash CHECK (length(document_hash) = 32),
        written_at timestamptz,
        -- Both have signed; then the copy with the page of signatures.
        signed_at timestamptz,
        signed_file_id uuid CONSTRAINT contract_signed_file UNIQUE,
        signed_copy_hash bytea CONSTRAINT contract_signed_copy_hash CHECK (length(signed_copy_hash) = 32),
        CONSTRAINT contract_version UNIQUE (deal_id, version),
        CONSTRAINT contract_written CHECK (num_nonnulls(verification_address, file_id, document_hash, written_at) IN (0, 4)),
        CONSTRAINT contract_signed CHECK (signed_at IS NULL OR (document_hash IS NOT NULL AND superseded_at IS NULL)),
        CONSTRAINT contract_copied CHECK (num_nonnulls(signed_file_id, signed_copy_hash) IN (0, 2) AND (signed_file_id IS NULL OR signed_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX contract_current ON market.contract (deal_id) WHERE superseded_at IS NULL;

      -- What was shown and signed stays what it was, whoever writes; what is still to come is written once.
      CREATE FUNCTION market.keep_contract() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.reference, NEW.deal_id, NEW.version, NEW.template, NEW.facts, NEW.verification_code, NEW.created_at)
             IS DISTINCT FROM (OLD.id, OLD.reference, OLD.deal_id, OLD.version, OLD.template, OLD.facts, OLD.verification_code, OLD.created_at)
           OR (OLD.document_hash IS NOT NULL AND (NEW.verification_address, NEW.file_id, NEW.document_hash, NEW.written_at)
             IS DISTINCT FROM (OLD.verification_address, OLD.file_id, OLD.document_hash, OLD.written_at))
           OR (OLD.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at)
           OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
           OR (OLD.signed_file_id IS NOT NULL AND (NEW.signed_file_id, NEW.signed_copy_hash) IS DISTINCT FROM (OLD.signed_file_id, OLD.signed_copy_hash)) THEN
          RAISE EXCEPTION 'a contract is not changed' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER contract_kept BEFORE UPDATE ON market.contract FOR EACH ROW EXECUTE FUNCTION market.keep_contract();
      CREATE TRIGGER contract_not_deleted BEFORE DELETE ON market.contract FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      -- Public halves of the keys that ever signed: old signatures stay verifiable when the key is changed.
      CREATE TABLE market.signing_key (
        id text CONSTRAINT signing_key_pkey PRIMARY KEY,
        algorithm text NOT NULL CONSTRAINT signing_key_algorithm CHECK (algorithm IN ('Ed25519')),
        public_key text NOT NULL CONSTRAINT signing_key_pem CHECK (public_key LIKE '-----BEGIN PUBLIC KEY-----%'),
        first_used_at timestamptz NOT NULL
      );
      CREATE TRIGGER signing_key_append_only BEFORE UPDATE OR DELETE ON market.signing_key FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE market.contract_signature (
        id uuid CONSTRAINT contract_signature_pkey PRIMARY KEY,
        contract_id uuid NOT NULL CONSTRAINT contract_signature_contract REFERENCES market.contract,
        side text NOT NULL CONSTRAINT contract_signature_side CHECK (side IN ('SELLER', 'BUYER')),
        organisation_id uuid NOT NULL CONSTRAINT contract_signature_organisation REFERENCES identity.organisation,
        person_id uuid NOT NULL CONSTRAINT contract_signature_person REFERENCES identity.person,
        -- Names, role, request and address at that moment.
        signer jsonb NOT NULL,
        document_hash bytea NOT NULL CONSTRAINT contract_signature_hash CHECK (length(document_hash) = 32),
        -- Which provider vouches; the platform's own key is one.
        provider text NOT NULL CONSTRAINT contract_signature_provider CHECK (length(provider) BETWEEN 1 AND 60),
        statement text NOT NULL,
        signature bytea NOT NULL CONSTRAINT contract_signature_length CHECK (length(signature) BETWEEN 32 AND 8192),
        key_id text NOT NULL CONSTRAINT contract_signature_key REFERENCES market.signing_key,
        signed_at timestamptz NOT NULL,
        CONSTRAINT contract_signature_once UNIQUE (contract_id, side)
      );
      CREATE TRIGGER contract_signature_append_only BEFORE UPDATE OR DELETE ON market.contract_signature FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE market.invoice (
        id uuid CONSTRAINT invoice_pkey PRIMARY KEY,
        reference text NOT NULL CONSTRAINT invoice_reference UNIQUE,
        deal_id uuid NOT NULL CONSTRAINT invoice_deal REFERENCES market.deal,
        payer text NOT NULL CONSTRAINT invoice_payer CHECK (payer IN ('SELLER', 'BUYER')),
        payer_organisation_id uuid NOT NULL CONSTRAINT invoice_payer_organisation REFERENCES identity.organisation,
        amount_fen bigint NOT NULL CONSTRAINT invoice_amount CHECK (amount_fen BETWEEN 1 AND 10000000000000),
        facts jsonb NOT NULL,
        issued_at timestamptz NOT NULL,
        file_id uuid CONSTRAINT invoice_file UNIQUE,
        document_hash bytea CONSTRAINT invoice_document_hash CHECK (length(document_hash) = 32),
        CONSTRAINT invoice_written CHECK (num_nonnulls(file_id, document_hash) IN (0, 2))
      );
      CREATE INDEX invoice_of_deal ON market.invoice (deal_id, issued_at, id);
      CREATE INDEX invoice_of_payer ON market.invoice (payer_organisation_id, issued_at, id);
      CREATE INDEX invoice_issued_at ON market.invoice (issued_at, id);
      CREATE FUNCTION market.keep_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.reference, NEW.deal_id, NEW.payer, NEW.payer_organisation_id, NEW.amount_fen, NEW.facts, NEW.issued_at)
             IS DISTINCT FROM (OLD.id, OLD.reference, OLD.deal_id, OLD.payer, OLD.payer_organisation_id, OLD.amount_fen, OLD.facts, OLD.issued_at)
           OR OLD.file_id IS NOT NULL THEN
          RAISE EXCEPTION 'a bill is not changed' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER invoice_kept BEFORE UPDATE ON market.invoice FOR EACH ROW EXECUTE FUNCTION market.keep_invoice();
      CREATE TRIGGER invoice_not_deleted BEFORE DELETE ON market.invoice FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
