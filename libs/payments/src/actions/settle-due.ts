import type { Tx } from '@haihe/platform';
import { stateWhenPaid } from '../rules/index.js';
import type { DueRow } from '../data/queries/dues.js';

/**
 * Notes that money goes to a due that is locked and open, and tells everybody.
 *
 * @param amount fen, at most what is open
 * @returns the due as it is then
 */
export async function settleDue(tx: Tx, due: DueRow, amount: bigint): Promise<DueRow> {
  const paid = due.paid + amount;
  const state = stateWhenPaid(due.amount, paid);
  await tx.query('UPDATE payments.payment_due SET paid_fen = $2, state = $3, closed_at = $4 WHERE id = $1', [due.id, paid, state, state === 'PAID' ? tx.now : null]);
  await tx.emit({
    topic: state === 'PAID' ? 'payments.due-paid' : 'payments.due-partly-paid',
    payload: {
      dueId: due.id,
      purpose: due.purpose,
      subjectType: due.subjectType,
      subjectId: due.subjectId,
      payerOrganisationId: due.payerOrganisationId,
      amountFen: due.amount.toString(),
      paidFen: paid.toString(),
    },
  });
  return { ...due, paid, state };
}
