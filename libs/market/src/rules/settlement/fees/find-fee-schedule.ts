import type { IsoDate } from '@haihe/platform/clock';
import type { ListingMode } from '../../listing-content.js';
import type { SellerKind } from '../../listing-term-rules.js';
import { feeSchedules } from './fee-schedules.js';
import type { FeeSchedule, PriceRoute } from './fee-schedule.js';

/** What decides which schedule governs a deal. */
export interface FeeCase {
  readonly mode: ListingMode;
  readonly route: PriceRoute;
  readonly sellerKind: SellerKind;
}

/**
 * The schedule that governs what is agreed on a day: one that names the kind of seller before one for all, of these the
 * latest.
 *
 * @throws RangeError when none does (a gap in the configuration)
 */
export function feeScheduleFor({ mode, route, sellerKind }: FeeCase, agreedOn: IsoDate, schedules: readonly FeeSchedule[] = feeSchedules): FeeSchedule {
  const inForce = schedules.filter(
    (each) =>
      each.mode === mode &&
      each.route === route &&
      (each.sellerKinds === 'ALL' || each.sellerKinds.includes(sellerKind)) &&
      each.validFrom <= agreedOn &&
      (each.validTo === undefined || agreedOn <= each.validTo),
  );
  const rank = (each: FeeSchedule): string => `${each.sellerKinds === 'ALL' ? 0 : 1} ${each.validFrom}`;
  const schedule = inForce.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1);
  if (!schedule) throw new RangeError(`no fee schedule for ${mode} ${route} ${sellerKind} on ${agreedOn}`);
  return schedule;
}

/** The schedule of a version, as a deal names it. @throws RangeError when there is none */
export function feeScheduleOf(version: string, schedules: readonly FeeSchedule[] = feeSchedules): FeeSchedule {
  const schedule = schedules.find((each) => each.version === version);
  if (!schedule) throw new RangeError(`there is no fee schedule ${version}`);
  return schedule;
}
