import type { IsoDate } from '@haihe/platform/clock';
import type { DealSide } from './deal-titles.js';
import { partOf, percent } from './fees/index.js';
import type { FeeRate } from './fees/index.js';
import { noDivision } from './release.js';
import type { Division } from './release.js';

/** What happens with the money of a deal that a side broke. Configuration: a new version is a new row. */
export interface BreachRule {
  /** Damages of a buyer in breach, of the price, paid out of what is held and never beyond it. */
  readonly buyerPays: FeeRate;
  readonly validFrom: IsoDate;
  readonly source: string;
}

/** The rules in force, all versions. */
export const breachRules: readonly BreachRule[] = [
  {
    buyerPays: percent('10'),
    validFrom: '2026-01-01',
    source: '转让合同“违约责任”条款（价款总额的百分之十）、民法典第五百八十五条；平台交易规则（2026）：买方违约的，违约金从托管资金中付给卖方，以托管余额为限；其余及卖方违约时的全部退还买方',
  },
];

/** The rule for what was agreed on a day; earlier deals follow the first. @throws RangeError for a gap in the configuration */
export function breachRule(agreedOn: IsoDate, rules: readonly BreachRule[] = breachRules): BreachRule {
  const sorted = [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const rule = sorted.filter((each) => each.validFrom <= agreedOn).at(-1) ?? sorted[0];
  if (!rule) throw new RangeError('no rule for breaches');
  return rule;
}

/**
 * Divides what is held when a side broke the deal. Of the damages inventors have no share: they are no income of a transfer.
 *
 * @param escrow fen that are held
 * @param price fen that were agreed
 */
export function divideBreach(inBreach: DealSide, escrow: bigint, price: bigint, rule: BreachRule): Division {
  const damages = inBreach === 'BUYER' ? partOf(price, rule.buyerPays) : 0n;
  const seller = damages < escrow ? damages : escrow;
  return { ...noDivision, seller, refund: escrow - seller };
}
