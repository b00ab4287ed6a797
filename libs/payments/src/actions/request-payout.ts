import type { AccountKey } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import { payeeAccountOf } from '../data/queries/payee-accounts.js';
import { paymentsRefusals } from '../rules/index.js';
import { depositKey } from './account-keys.js';
import { chinaMinute } from './china-minute.js';
import { insertPayout } from './insert-payout.js';
import { amountCodes, readAmount } from './read-amount.js';
import { takeSteps } from './steps.js';

/** Refusals of {@link requestPayout}. */
export const requestPayoutCodes = [...amountCodes, 'PAYEE_ACCOUNT_MISSING', 'PAYEE_ACCOUNT_TOO_NEW', 'BALANCE_INSUFFICIENT', 'AMOUNT_OUT_OF_RANGE'] as const;

/** Money that an organisation is to be sent. */
export interface PayoutRequest {
  readonly organisationId: string;
  readonly amount: Money;
  /** The organisation's deposit unless another of its accounts is named. */
  readonly from?: AccountKey | undefined;
  /** What for, `area.thing`: events carry it. */
  readonly purpose: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly title: string;
}

/**
 * Takes money out of an organisation's account, to be sent to its own bank account, in the caller's transaction.
 * `payments.payout-confirmed` and `payments.payout-failed` tell what became of it.
 *
 * @throws Refusal one of {@link requestPayoutCodes}
 */
export async function requestPayout(tx: Tx, request: PayoutRequest): Promise<{ readonly payoutId: string; readonly reference: string }> {
  const amount = readAmount(request.amount, ['input', 'amount']);
  const payee = await payeeAccountOf(tx, request.organisationId);
  if (!payee) throw paymentsRefusals.refuse('PAYEE_ACCOUNT_MISSING');
  if (payee.usableFrom > tx.now) throw paymentsRefusals.refuse('PAYEE_ACCOUNT_TOO_NEW', { params: { until: chinaMinute(payee.usableFrom) } });
  const { accountName: name, accountNumber: account, bank, bankCode } = payee;
  const { payoutId, reference, step } = await insertPayout(tx, {
    ...request,
    channel: 'BANK_TRANSFER',
    amount,
    from: request.from ?? depositKey(request.organisationId),
    beneficiary: { name, account, bank, bankCode },
    receiptId: null,
  });
  await takeSteps(tx, [step]);
  return { payoutId, reference };
}
