import { addDays } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { partOf, percent, percentText } from './fees/index.js';
import type { FeeRate } from './fees/index.js';
import { settlementRefusals } from './settlement-refusals.js';

/** A part of the price with its day; the first is due with the signature, whatever its day says. */
export interface Instalment {
  readonly amount: Money;
  readonly dueOn: IsoDate;
}

/** What instalments must keep to. Configuration: a new version is a new row. */
export interface InstalmentRule {
  readonly stateOwned: boolean;
  readonly most: number;
  /** Least part of the price in the first. */
  readonly first: FeeRate;
  /** Days after the agreement in which all must be paid. */
  readonly withinDays: number;
  readonly validFrom: IsoDate;
  readonly source: string;
}

/** The rules in force, all versions. */
export const instalmentRules: readonly InstalmentRule[] = [
  {
    ...{ stateOwned: true, most: 12, first: percent('30'), withinDays: 365, validFrom: '2016-06-24' },
    source: '企业国有资产交易监督管理办法（32号令）第二十八条：首期不低于30%，其余价款一年内付清',
  },
  { stateOwned: false, most: 12, first: percent('10'), withinDays: 1095, validFrom: '2016-06-24', source: '平台交易规则（2026）：首期不低于10%，三年内付清' },
];

/** The rule for what was agreed on a day. @throws RangeError for a gap in the configuration */
export function instalmentRule(stateOwned: boolean, agreedOn: IsoDate, rules: readonly InstalmentRule[] = instalmentRules): InstalmentRule {
  const rule = rules
    .filter((each) => each.stateOwned === stateOwned && each.validFrom <= agreedOn)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  if (!rule) throw new RangeError(`no rule for instalments on ${agreedOn}`);
  return rule;
}

/**
 * Checks a plan against the price and the rule.
 *
 * @throws Refusal INSTALMENTS_COUNT, INSTALMENTS_SUM, INSTALMENT_FIRST_TOO_SMALL, INSTALMENT_DAYS naming rule and source
 */
export function checkInstalments(plan: readonly Instalment[], price: Money, agreedOn: IsoDate, rule: InstalmentRule): void {
  const path = ['input', 'instalments'];
  const { most, first, withinDays, source } = rule;
  if (plan.length < 2 || plan.length > most) throw settlementRefusals.refuse('INSTALMENTS_COUNT', { path, params: { most } });
  if (plan.some(({ amount }) => amount.currency !== price.currency || !amount.isPositive)) throw settlementRefusals.refuse('INSTALMENTS_SUM', { path, params: { price: price.toDecimal() } });
  const sum = plan.reduce((total, { amount }) => total.plus(amount), Money.zero());
  if (!sum.equals(price)) throw settlementRefusals.refuse('INSTALMENTS_SUM', { path, params: { price: price.toDecimal() } });
  if ((plan[0]?.amount.minor ?? 0n) < partOf(price.minor, first)) {
    throw settlementRefusals.refuse('INSTALMENT_FIRST_TOO_SMALL', { path, params: { least: percentText(first), source } });
  }
  const last = addDays(agreedOn, withinDays);
  const days = plan.map(({ dueOn }) => dueOn);
  const rising = days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''));
  if (!rising || days.some((day) => day < agreedOn || day > last)) throw settlementRefusals.refuse('INSTALMENT_DAYS', { path, params: { last, source } });
}
