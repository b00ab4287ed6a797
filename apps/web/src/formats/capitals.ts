import { inCapitals, Money } from '@haihe/platform/money';

/** The amount in Chinese capitals as contracts have it, or null when the text is no amount. */
export function capitals(amount: string | null, currency = 'CNY'): string | null {
  if (amount === null) return null;
  try {
    return inCapitals(Money.parse(amount, currency));
  } catch {
    return null;
  }
}
