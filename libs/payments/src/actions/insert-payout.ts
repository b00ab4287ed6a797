import { openAccounts } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { PaymentChannel } from '../rules/index.js';
import { holdingKey } from './account-keys.js';
import { freshReference } from './request-payment.js';
import { entryOf } from './steps.js';
import type { Step } from './steps.js';

/** Whom to pay. */
export interface Beneficiary {
  readonly name: string;
  readonly account: string;
  readonly bank: string;
  readonly bankCode: string | null;
}

/** Money to be sent out. */
export interface NewPayout {
  readonly channel: PaymentChannel;
  readonly organisationId: string | null;
  /** Fen. */
  readonly amount: bigint;
  readonly from: AccountKey;
  readonly beneficiary: Beneficiary;
  readonly purpose: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly title: string;
  /** Of a return to the sender. */
  readonly receiptId: string | null;
}

/** Writes a payout; the step takes its money out of the account, so that it is spent once. */
export async function insertPayout(tx: Tx, payout: NewPayout): Promise<{ readonly payoutId: string; readonly reference: string; readonly step: Step }> {
  const payoutId = newId();
  const reference = await freshReference(tx, 'PAYOUT');
  const [from, holding] = await openAccounts(tx, [payout.from, holdingKey(payoutId, payout.organisationId)]);
  if (!from || !holding) throw new Error('the accounts of the payout were not opened');
  const { beneficiary, subject } = payout;
  await tx.query(
    `INSERT INTO payments.payout (id, reference, channel, organisation_id, amount_fen, from_account_id, holding_account_id, beneficiary_name,
       beneficiary_account, beneficiary_bank, beneficiary_bank_code, purpose, subject_type, subject_id, title, receipt_id, state, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'WAITING', $17, $18)`,
    [
      payoutId, reference, payout.channel, payout.organisationId, payout.amount, from.id, holding.id, beneficiary.name, beneficiary.account,
      beneficiary.bank, beneficiary.bankCode, payout.purpose, subject.type, subject.id, payout.title, payout.receiptId, tx.actor.personId ?? null, tx.now,
    ],
  );
  await tx.audit({ action: 'payout.request', subjectType: 'Payout', subjectId: payoutId, detail: { purpose: payout.purpose, amountFen: payout.amount.toString() } });
  return { payoutId, reference, step: { entry: entryOf('payments.payout-requested', { type: 'Payout', id: payoutId }, from, holding, payout.amount) } };
}
