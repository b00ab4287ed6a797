import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';

/** Where money goes. */
export type AllocationTarget = { readonly dueId: string } | { readonly organisationId: string } | { readonly payoutId: string };

/** Writes where money went, once the ledger has moved it. */
export async function insertAllocation(
  tx: Tx,
  allocation: { readonly receiptId: string | null; readonly target: AllocationTarget; readonly amount: bigint; readonly transactionId: string },
): Promise<void> {
  const { receiptId, target, amount, transactionId } = allocation;
  await tx.query(
    `INSERT INTO payments.allocation (id, receipt_id, due_id, organisation_id, payout_id, amount_fen, transaction_id, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      receiptId,
      'dueId' in target ? target.dueId : null,
      'organisationId' in target ? target.organisationId : null,
      'payoutId' in target ? target.payoutId : null,
      amount,
      transactionId,
      tx.actor.personId ?? null,
      tx.now,
    ],
    'payments.allocation',
  );
}
