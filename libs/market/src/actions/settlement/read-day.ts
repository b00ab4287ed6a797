import { isIsoDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { settlementRefusals } from '../../rules/index.js';

/**
 * A day that somebody states.
 *
 * @throws Refusal DEAL_DATE_IMPLAUSIBLE when it is none or lies outside of what can be
 */
export function readDay(text: string, from: IsoDate, to: IsoDate, path: readonly string[]): IsoDate {
  if (!isIsoDate(text) || text < from || text > to) throw settlementRefusals.refuse('DEAL_DATE_IMPLAUSIBLE', { path, params: { from, to } });
  return text;
}
