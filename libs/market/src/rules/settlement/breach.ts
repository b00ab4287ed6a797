import type { IsoDate } from '@haihe/platform/clock';
import type { DealSide } from './deal-titles.js';
import { partOf, percent } from './fees/index.js';
import type { FeeRate } from './fees/index.js';
import { noDivision } from './release.js';
import type { Division } from './release.js';

/** What happens with the money of a deal that a side broke. Configuration: a new version is a new row. */
export interface BreachRule {
  /** Damages of a buyer in breach, of the price, paid out of what he has paid and is held, also in part, and never beyond it. */
  readonly buyerPays: FeeRate;
  readonly validFrom: IsoDate;
  readonly source: string;
}

/** The rules in force, all versions. */
export const breachRules: readonly BreachRule[] = [
  {
    buyerPays: percent('10'),
    validFrom: '2026-01-01',
    source:
      '转让合同“违约责任”条款（价款总额的百分之十）、民法典第五百八十五条；平台交易规则（2026）：买方违约的，违约金从买方就该交易已付并托管的款项（含未付清的应付款中已付的部分）中付给卖方，以托管余额为限；依竞价规则不予退还的竞买保证金先抵作违约金（参照民法典第五百八十六条至第五百八十八条，定金与违约金不并用）；其余及卖方违约时的全部退还买方',
  },
];

/** The rule for what was agreed on a day; earlier deals follow the first. @throws RangeError for a gap in the configuration */
export function breachRule(agreedOn: IsoDate, rules: readonly BreachRule[] = breachRules): BreachRule {
  const sorted = [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const rule = sorted.filter((each) => each.validFrom <= agreedOn).at(-1) ?? sorted[0];
  if (!rule) throw new RangeError('no rule for breaches');
  return rule;
}

/** Money of a deal that a side broke, in fen. */
export interface BrokenDeal {
  readonly inBreach: DealSide;
  /** What is held, with what was paid in part. */
  readonly held: bigint;
  /** What was agreed. */
  readonly price: bigint;
  /** What went back to where it was set apart, such as the bidding deposit of the buyer: it forfeits by its own rule. */
  readonly setApart?: bigint;
}

/**
 * Divides what is held when a side broke the deal. A deposit that forfeits counts towards the damages: the law gives the one or
 * the other, not both. Of the damages inventors have no share: they are no income of a transfer.
 */
export function divideBreach({ inBreach, held, price, setApart = 0n }: BrokenDeal, rule: BreachRule): Division {
  const owed = inBreach === 'BUYER' ? partOf(price, rule.buyerPays) - setApart : 0n;
  const damages = owed > 0n ? owed : 0n;
  const seller = damages < held ? damages : held;
  return { ...noDivision, seller, refund: held - seller };
}
