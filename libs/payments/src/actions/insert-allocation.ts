import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';

/** Where money goes. */
export type AllocationTarget = { readonly dueId: string } | { readonly organisationId: string } | { readonly payoutId: string } | { readonly debitId: string } | { readonly ownTransfer: true };

/** Writes where money went, once the ledger has moved it. */
export async function insertAllocation(
  tx: Tx,
  allocation: {
    readonly receiptId: string | null;
    readonly target: AllocationTarget;
    readonly amount: bigint;
    readonly transactionId: string;
    /** What was held for something else; the payer's deposit unless it is named. */
    readonly fromAccountId?: string | undefined;
  },
): Promise<void> {
  const { receiptId, target, amount, transactionId, fromAccountId } = allocation;
  await tx.query(
    `INSERT INTO payments.allocation (id, receipt_id, due_id, organisation_id, payout_id, debit_id, own_transfer, amount_fen, transaction_id, from_account_id, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      newId(),
      receiptId,
      'dueId' in target ? target.dueId : null,
      'organisationId' in target ? target.organisationId : null,
      'payoutId' in target ? target.payoutId : null,
      'debitId' in target ? target.debitId : null,
      'ownTransfer' in target,
      amount,
      transactionId,
      fromAccountId ?? null,
      tx.actor.personId ?? null,
      tx.now,
    ],
    'payments.allocation',
  );
}
