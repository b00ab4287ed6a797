import { biddingRefusals, templateOf } from '../../rules/index.js';
import type { SessionRecord } from './session-record.js';

const DAY = 86_400_000;
/** Longest time between the sessions whatever the template (法释〔2016〕18号 art. 26). */
export const SECOND_WITHIN_DAYS = 30;

/**
 * Demands that a second session keeps to what the law and the template allow: soon enough, and not too cheap.
 *
 * @param before the first session
 * @throws Refusal SECOND_NOT_ALLOWED, SECOND_TOO_LATE, SECOND_PRICE
 */
export function demandSecondTerms(before: SessionRecord, { startPrice, opensAt }: { readonly startPrice: number; readonly opensAt: Date }): void {
  const { second } = templateOf(before.rules.template);
  if (second === null) throw biddingRefusals.refuse('SECOND_NOT_ALLOWED');
  const { withinDays, lowerPercent } = second;
  if (!before.closedAt || opensAt.getTime() > before.closedAt.getTime() + Math.min(withinDays, SECOND_WITHIN_DAYS) * DAY) {
    throw biddingRefusals.refuse('SECOND_TOO_LATE', { path: ['input', 'opensAt'], params: { days: withinDays } });
  }
  if (BigInt(startPrice) * 100n < BigInt(before.startPriceFen) * BigInt(100 - lowerPercent)) {
    throw biddingRefusals.refuse('SECOND_PRICE', { path: ['input', 'startPrice'], params: { percent: lowerPercent } });
  }
}
