import { randomBytes } from 'node:crypto';
import { openAccounts } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import { makeReference, REFERENCE_BYTES } from '../rules/index.js';
import type { ReferenceKind } from '../rules/index.js';
import { readAmount } from './read-amount.js';

/** What is to be paid. */
export interface PaymentRequest {
  readonly payerOrganisationId: string;
  readonly amount: Money;
  /** What for, `area.thing`, such as `market.price`: events carry it. */
  readonly purpose: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Where the money goes. */
  readonly into: AccountKey;
  /** End of the term, exclusive: midnight in China after the last day to pay; null when there is none. */
  readonly dueAt: Date | null;
  /** What the payer reads. */
  readonly title: string;
}

/**
 * Asks an organisation for money, in the caller's transaction. `payments.due-paid` and `payments.due-partly-paid` tell when it came.
 *
 * Call it before accounts are locked: the account may have to be opened.
 *
 * @throws Refusal AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, AMOUNT_CURRENCY
 */
export async function requestPayment(tx: Tx, request: PaymentRequest): Promise<{ readonly dueId: string; readonly reference: string }> {
  const amount = readAmount(request.amount);
  const [into] = await openAccounts(tx, [request.into]);
  if (!into) throw new Error('the account was not opened');
  const dueId = newId();
  const reference = await freshReference(tx, 'DUE');
  await tx.query(
    `INSERT INTO payments.payment_due (id, reference, payer_organisation_id, amount_fen, purpose, subject_type, subject_id, into_account_id, title,
       due_at, state, requested_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'OPEN', $11)`,
    [dueId, reference, request.payerOrganisationId, amount, request.purpose, request.subject.type, request.subject.id, into.id, request.title, request.dueAt, tx.now],
  );
  await tx.audit({
    action: 'payment.request',
    subjectType: 'PaymentDue',
    subjectId: dueId,
    detail: { purpose: request.purpose, subject: request.subject, amountFen: amount.toString() },
  });
  return { dueId, reference };
}

const ATTEMPTS = 5;

/** A reference that none has yet. Two transactions that draw the same one at once meet at the constraint: one in 10^11. */
export async function freshReference(tx: Tx, kind: ReferenceKind): Promise<string> {
  const table = kind === 'DUE' ? 'payments.payment_due' : 'payments.payout';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const reference = makeReference(kind, randomBytes(REFERENCE_BYTES));
    const taken = await tx.query(`SELECT 1 FROM ${table} WHERE reference = $1`, [reference]);
    if (taken.length === 0) return reference;
  }
  throw new Error('no reference is free');
}
