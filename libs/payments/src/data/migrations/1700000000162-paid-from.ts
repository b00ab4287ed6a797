import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments out of what is held for something else, such as the deposit of a bidder: where the money goes back to when they are cancelled. */
export class PaidFrom1700000000162 implements MigrationInterface {
  readonly name = 'PaidFrom1700000000162';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.allocation
        -- Null for a receipt, and for what was paid from the payer's money at his disposal.
        ADD COLUMN from_account_id uuid CONSTRAINT allocation_from REFERENCES ledger.account,
        ADD CONSTRAINT allocation_from_held CHECK ((from_account_id IS NOT NULL) <= (receipt_id IS NULL AND due_id IS NOT NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
