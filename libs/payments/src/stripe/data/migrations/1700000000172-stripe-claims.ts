import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who paid for what left Stripe without having been asked for. */
export class StripeClaims1700000000172 implements MigrationInterface {
  readonly name = 'StripeClaims1700000000172';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.stripe_withdrawal
        ADD COLUMN settled_fen bigint NOT NULL DEFAULT 0 CONSTRAINT stripe_withdrawal_settled_fen CHECK (settled_fen BETWEEN 0 AND 99999999),
        ADD COLUMN settled_account_id uuid CONSTRAINT stripe_withdrawal_settled_account REFERENCES ledger.account,
        -- When it was paid with money of the payment itself that waited in the queue.
        ADD COLUMN settled_receipt_id uuid CONSTRAINT stripe_withdrawal_settled_receipt REFERENCES payments.receipt,
        ADD COLUMN settled_by uuid,
        ADD COLUMN settled_at timestamptz,
        ADD COLUMN note text CONSTRAINT stripe_withdrawal_note CHECK (length(note) BETWEEN 1 AND 500),
        ADD CONSTRAINT stripe_withdrawal_settled CHECK ((settled_fen > 0) <= (settled_account_id IS NOT NULL AND settled_at IS NOT NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
