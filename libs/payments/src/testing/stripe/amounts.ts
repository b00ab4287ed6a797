import { StripeRefused, wrongParameter } from './stripe-refused.js';

/** Currencies of this stand-in's account; a real one has more than 135. */
const currencies = ['cny', 'usd', 'eur', 'hkd'];
/** About 50 US cents in each of them: Stripe's smallest payment. */
const smallest: Readonly<Record<string, number>> = { cny: 360, usd: 50, eur: 50, hkd: 400 };
/** Eight digits: Stripe's largest. */
const largest = 99_999_999;

/** @throws StripeRefused for amounts and currencies that Stripe takes no payment of */
export function demandPayable(amount: number, currency: string, param = 'amount'): void {
  if (!currencies.includes(currency)) throw wrongParameter(`Invalid currency: ${currency}. Stripe currently supports these currencies: ${currencies.join(', ')}`, 'currency');
  if (amount < 1) throw wrongParameter('This value must be greater than or equal to 1.', param, 'parameter_invalid_integer');
  if (amount > largest) throw new StripeRefused(400, 'invalid_request_error', `Amount must be no more than 999,999.99 ${currency}`, { code: 'amount_too_large', param, begun: false });
  if (amount < (smallest[currency] ?? 50)) {
    throw new StripeRefused(400, 'invalid_request_error', 'Amount must convert to at least 50 cents.', { code: 'amount_too_small', param, begun: false });
  }
}
