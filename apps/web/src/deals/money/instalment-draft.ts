import { readAmount } from '../../formats/money-text.js';
import { amountOf, fenOf } from '../../money/fen.js';

/** One instalment as it is being typed. */
export interface TypedInstalment {
  readonly amount: string;
  /** YYYY-MM-DD, or empty. */
  readonly dueOn: string;
}

/** What of the price no instalment covers yet; negative when they go beyond it. Lines that are no amount count as nothing. */
export function uncovered(price: string, plan: readonly TypedInstalment[]): string {
  const sum = plan.reduce((total, { amount }) => total + fenOf(readAmount(amount) ?? '0.00'), 0n);
  return amountOf(fenOf(price) - sum);
}

/** The plan as the exchange takes it, or null while a line is incomplete or the sum is not the price. */
export function readPlan(price: string, plan: readonly TypedInstalment[]): { amount: { amount: string; currency: string }; dueOn: string }[] | null {
  if (uncovered(price, plan) !== '0.00') return null;
  const read = plan.flatMap(({ amount, dueOn }) => {
    const wire = readAmount(amount);
    return wire === null || dueOn === '' ? [] : [{ amount: { amount: wire, currency: 'CNY' }, dueOn }];
  });
  return read.length === plan.length ? read : null;
}
