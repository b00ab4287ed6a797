import type { Money } from '@haihe/platform/money';
import { LARGEST_AMOUNT, paymentsRefusals } from '../rules/index.js';

/** Refusals of {@link readAmount}. */
export const amountCodes = ['AMOUNT_NOT_POSITIVE', 'AMOUNT_TOO_LARGE', 'AMOUNT_CURRENCY'] as const;

/**
 * Demands an amount that can be paid.
 *
 * @returns fen
 * @throws Refusal one of {@link amountCodes}
 */
export function readAmount(amount: Money, path: readonly string[] = []): bigint {
  if (amount.currency !== 'CNY') throw paymentsRefusals.refuse('AMOUNT_CURRENCY', { path });
  if (!amount.isPositive) throw paymentsRefusals.refuse('AMOUNT_NOT_POSITIVE', { path });
  if (amount.minor > LARGEST_AMOUNT) throw paymentsRefusals.refuse('AMOUNT_TOO_LARGE', { path });
  return amount.minor;
}
