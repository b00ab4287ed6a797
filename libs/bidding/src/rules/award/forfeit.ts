/** How a deposit that was lost is used. Configuration: a new version is a new row. */
export interface ForfeitRule {
  /** Unique; noted with each forfeit. */
  readonly version: string;
  /** First day of closing on which it governs. */
  readonly validFrom: string;
  /** What the session cost and the exchange loses: the buyer's service fee of the deal that failed. */
  readonly costs: 'BUYER_FEE';
  /** Whom the shortfall against the next sale, and the rest, go to. */
  readonly rest: 'SELLER';
  readonly source: string;
}

/** The rules in force, all versions. */
export const forfeitRules: readonly ForfeitRule[] = [
  {
    version: 'FORFEIT-2026',
    validFrom: '2026-01-01',
    costs: 'BUYER_FEE',
    rest: 'SELLER',
    source:
      '法释〔2016〕18号第二十四条：悔拍的，保证金不予退还，依次用于支付拍卖产生的费用损失、弥补重新拍卖价款低于原拍卖价款的差价，余额依法处理；平台交易规则（2026）：费用以该笔交易买方服务费为限，差价及余额归卖方（民法典第五百八十七条）',
  },
];

/** The rule for a session that closed on a day. @throws RangeError for a gap in the configuration */
export function forfeitRuleOn(day: string, rules: readonly ForfeitRule[] = forfeitRules): ForfeitRule {
  const rule = [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).findLast(({ validFrom }) => validFrom <= day);
  if (!rule) throw new RangeError(`no rule for deposits that are lost on ${day}`);
  return rule;
}

/**
 * Divides a lost deposit in the order of the rule: first the costs, then the shortfall and the rest, which both are the seller's.
 *
 * @param held fen
 * @param costs fen; no more than is held is taken for them
 * @returns parts that sum to what is held
 */
export function divideForfeit(held: bigint, costs: bigint): { readonly costs: bigint; readonly seller: bigint } {
  const taken = costs < held ? costs : held;
  return { costs: taken, seller: held - taken };
}
