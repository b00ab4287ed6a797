import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { depositKey } from '../../actions/account-keys.js';
import { insertPayout } from '../../actions/insert-payout.js';
import { readAmount } from '../../actions/read-amount.js';
import type { PayoutRequest } from '../../actions/request-payout.js';
import { takeSteps } from '../../actions/steps.js';
import { organisationNames } from '../../data/queries/organisation-names.js';
import { stripeLimits, toStripe } from '../rules/stripe-amounts.js';
import { stripeRefusals } from '../rules/stripe-refusals.js';
import { planCall } from './plan-call.js';

/** Refusals of {@link requestStripePayout}. */
export const stripePayoutCodes = ['STRIPE_ACCOUNT_MISSING', 'AMOUNT_NOT_BY_CARD', 'AMOUNT_NOT_POSITIVE', 'AMOUNT_TOO_LARGE', 'AMOUNT_CURRENCY', 'BALANCE_INSUFFICIENT'] as const;

/**
 * Takes money out of an organisation's account, to be sent to its connected account at Stripe, in the caller's transaction.
 * The worker asks Stripe once it is committed; `payments.payout-confirmed` and `payments.payout-failed` tell what became of it.
 *
 * @throws Refusal one of {@link stripePayoutCodes}
 */
export async function requestStripePayout(tx: Tx, request: PayoutRequest): Promise<{ readonly payoutId: string; readonly reference: string }> {
  const amount = readAmount(request.amount, ['input', 'amount']);
  if (amount > stripeLimits.most) {
    throw stripeRefusals.refuse('AMOUNT_NOT_BY_CARD', { path: ['input', 'amount'], params: { least: '0.01', most: Money.ofMinor(stripeLimits.most).toDecimal() } });
  }
  const [account] = await tx.query<{ id: string }>('SELECT account_id AS id FROM payments.stripe_account WHERE organisation_id = $1 AND active', [request.organisationId]);
  if (!account) throw stripeRefusals.refuse('STRIPE_ACCOUNT_MISSING');
  const [name = account.id] = (await organisationNames(tx, [request.organisationId])).get(request.organisationId) ?? [];
  const { payoutId, reference, step } = await insertPayout(tx, {
    ...request,
    channel: 'STRIPE',
    amount,
    from: request.from ?? depositKey(request.organisationId),
    beneficiary: { name, account: account.id, bank: 'Stripe', bankCode: null },
    receiptId: null,
  });
  await planCall(tx, {
    kind: 'TRANSFER',
    payoutId,
    parameters: (callId) => ({
      amount: toStripe(amount),
      currency: 'cny',
      destination: account.id,
      description: reference,
      transfer_group: payoutId,
      metadata: { haihe_call: callId, haihe_payout: reference },
    }),
  });
  await takeSteps(tx, [step]);
  return { payoutId, reference };
}
