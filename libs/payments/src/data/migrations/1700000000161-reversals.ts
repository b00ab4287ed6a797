import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two more ways in which money leaves the queue: a debit with which the bank takes a credit back, and a transfer of the
 * exchange's own from Stripe. Both are allocations, so that of every receipt it can be said where it went.
 */
export class Reversals1700000000161 implements MigrationInterface {
  readonly name = 'Reversals1700000000161';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.bank_statement_line DROP CONSTRAINT bank_statement_line_settled_as,
        ADD CONSTRAINT bank_statement_line_settled_as CHECK (settled_as IN ('PAYOUT', 'BANK_FEE', 'REVERSAL'));

      ALTER TABLE payments.allocation
        -- With which debit the bank took it back, or with which it had been taken before.
        ADD COLUMN debit_id uuid CONSTRAINT allocation_debit_once UNIQUE CONSTRAINT allocation_debit REFERENCES payments.bank_statement_line,
        -- It was the exchange's own money, on its way from Stripe.
        ADD COLUMN own_transfer boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT allocation_target,
        DROP CONSTRAINT allocation_from_deposit,
        DROP CONSTRAINT allocation_released;
      INSERT INTO payments.allocation (id, receipt_id, own_transfer, amount_fen, transaction_id, made_by, made_at)
        SELECT uuidv7(), t.source_id::uuid, true, p.amount, t.id, t.person_id, t.booked_at
          FROM ledger.transaction t JOIN ledger.posting p ON p.transaction_id = t.id AND p.amount > 0
         WHERE t.reason = 'payments.stripe-arrived' AND t.source_type = 'Receipt';
      ALTER TABLE payments.allocation
        ADD CONSTRAINT allocation_target CHECK (num_nonnulls(due_id, organisation_id, payout_id, debit_id, nullif(own_transfer, false)) = 1),
        ADD CONSTRAINT allocation_from_deposit CHECK ((receipt_id IS NULL) <= (due_id IS NOT NULL)),
        ADD CONSTRAINT allocation_released CHECK ((released_at IS NOT NULL) <= (num_nonnulls(due_id, payout_id) = 1));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
