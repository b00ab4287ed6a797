import type { SessionRulesFieldsFragment } from '../api/generated/graphql.js';
import { amountOf, fenOf } from '../money/fen.js';
import type { WireMoney } from '../formats/money-text.js';

type Rules = Pick<SessionRulesFieldsFragment, 'increment' | 'cautionPercent' | 'cautionSteps'>;

const YUAN = 100n;

/** The step that a bid exceeds a price by, in fen; null where bids need no step. */
export function stepAt(increment: Rules['increment'], price: bigint): bigint | null {
  if (!increment) return null;
  if (increment.kind === 'ABSOLUTE') return increment.step ? fenOf(increment.step.amount) : null;
  if (increment.kind === 'PERCENT') {
    const basisPoints = BigInt(Math.round(Number(increment.percent ?? '0') * 100));
    const exact = price * basisPoints;
    const yuan = (exact + 10_000n * YUAN - 1n) / (10_000n * YUAN);
    return yuan < 1n ? YUAN : yuan * YUAN;
  }
  const row = increment.rows.findLast(({ from }) => fenOf(from.amount) <= price) ?? increment.rows[0];
  return row ? fenOf(row.step.amount) : null;
}

interface Standing {
  readonly price?: WireMoney | null;
  readonly startPrice: WireMoney;
  readonly leastBid?: WireMoney | null;
  readonly rules: Rules;
}

/** The amount so many steps above the least that is taken, as text; never below it. */
export function stepped({ price, startPrice, leastBid, rules }: Standing, amount: string | null, steps: number): string {
  const base = fenOf((price ?? startPrice).amount);
  const least = fenOf((leastBid ?? startPrice).amount);
  const step = stepAt(rules.increment, base) ?? 100n * YUAN;
  const from = amount === null ? least : fenOf(amount);
  const next = from + BigInt(steps) * step;
  return amountOf(next < least ? least : next);
}

/** How far above what stands: then the exchange asks again (domain rule 2.6.4). */
export function isFarAbove({ price, startPrice, rules }: Standing, amount: string): boolean {
  const base = fenOf((price ?? startPrice).amount);
  const offered = fenOf(amount);
  const step = stepAt(rules.increment, base);
  return offered * 100n > base * BigInt(100 + rules.cautionPercent) || (step !== null && offered > base + BigInt(rules.cautionSteps) * step);
}

/** How many times the price that stands, with one decimal: "10.3". */
export function timesOf({ price, startPrice }: Standing, amount: string): string {
  const base = fenOf((price ?? startPrice).amount);
  if (base === 0n) return '—';
  const tenths = (fenOf(amount) * 10n + base / 2n) / base;
  return `${tenths / 10n}.${tenths % 10n}`;
}
