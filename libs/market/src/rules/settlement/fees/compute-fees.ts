import type { BilingualText } from '@haihe/platform/errors';
import type { IsoDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import type { SellerKind } from '../../listing-term-rules.js';
import { partOf, WHOLE_RATE } from './fee-rate.js';
import type { FeeRate } from './fee-rate.js';
import type { FeePayer, FeeSchedule, FeeTable, FeeWaiver } from './fee-schedule.js';

/** What one step of the table adds to a fee. */
export interface FeeLine {
  /** End of the step; null for the last. */
  readonly upTo: Money | null;
  readonly rate: FeeRate;
  /** In SPLIT schedules of the whole fee. The lines sum to the fee before minimum, maximum, cap and waiver. */
  readonly amount: Money;
}

/** What changed a fee after its table. */
export type FeeAdjustment = 'MINIMUM' | 'MAXIMUM' | 'CAP' | 'SPLIT' | 'WAIVER';

/** What one side owes. */
export interface Fee {
  readonly payer: FeePayer;
  readonly amount: Money;
  readonly lines: readonly FeeLine[];
  /** In the order in which they were applied. */
  readonly adjustments: readonly FeeAdjustment[];
  /** Why nothing is owed, when it was waived. */
  readonly waived: BilingualText | null;
}

/** What a fee depends on besides the schedule. */
export interface FeeBase {
  readonly price: Money;
  readonly sellerKind: SellerKind;
  /** Day of agreement. */
  readonly agreedOn: IsoDate;
}

/**
 * The fees of both sides of a deal, exact to the fen: tiers, minimum, maximum, then split, cap and waivers.
 *
 * @returns first the seller's, then the buyer's; an amount of zero where nothing is owed
 */
export function computeFees(schedule: FeeSchedule, base: FeeBase): readonly [seller: Fee, buyer: Fee] {
  const { charge } = schedule;
  const price = base.price.minor;
  if (charge.kind === 'EACH') {
    return [finish('SELLER', chargeOf(charge.seller, price), schedule, base), finish('BUYER', chargeOf(charge.buyer, price), schedule, base)];
  }
  const whole = chargeOf(charge.total, price);
  const [seller, buyer] = Money.ofMinor(whole.fen).allocate([charge.sellerWeight, charge.buyerWeight]);
  const part = (share: Money | undefined): Charged => ({ ...whole, fen: share?.minor ?? 0n, adjustments: [...whole.adjustments, 'SPLIT'] });
  return [finish('SELLER', part(seller), schedule, base), finish('BUYER', part(buyer), schedule, base)];
}

interface Charged {
  readonly fen: bigint;
  readonly lines: readonly FeeLine[];
  readonly adjustments: readonly FeeAdjustment[];
}

function chargeOf(table: FeeTable, price: bigint): Charged {
  const lines = linesOf(table, price);
  let fen = lines.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const adjustments: FeeAdjustment[] = [];
  if (table.minimum !== undefined && fen < table.minimum) {
    fen = table.minimum;
    adjustments.push('MINIMUM');
  }
  if (table.maximum !== undefined && fen > table.maximum) {
    fen = table.maximum;
    adjustments.push('MAXIMUM');
  }
  return { fen, lines, adjustments };
}

/** Each step's part of the fee. Rounded as they add up, so that the lines sum to the fee rounded once. */
function linesOf({ tiers }: FeeTable, price: bigint): FeeLine[] {
  const lines: FeeLine[] = [];
  let exact = 0n;
  let rounded = 0n;
  let from = 0n;
  for (const { upTo, rate } of tiers) {
    if (from >= price) break;
    const end = upTo === null || upTo > price ? price : upTo;
    exact += (end - from) * rate;
    const total = (exact + WHOLE_RATE / 2n) / WHOLE_RATE;
    lines.push({ upTo: upTo === null ? null : Money.ofMinor(upTo), rate, amount: Money.ofMinor(total - rounded) });
    rounded = total;
    from = end;
  }
  return lines;
}

function finish(payer: FeePayer, charged: Charged, schedule: FeeSchedule, base: FeeBase): Fee {
  const { lines } = charged;
  const adjustments = [...charged.adjustments];
  let { fen } = charged;
  const most = schedule.cap === null ? null : partOf(base.price.minor, schedule.cap);
  if (most !== null && fen > most) {
    fen = most;
    adjustments.push('CAP');
  }
  const waiver = fen > 0n ? schedule.waivers.find((each) => each.payer === payer && applies(each, base)) : undefined;
  if (!waiver) return { payer, amount: Money.ofMinor(fen), lines, adjustments, waived: null };
  return { payer, amount: Money.zero(), lines, adjustments: [...adjustments, 'WAIVER'], waived: waiver.reason };
}

function applies({ sellerKinds, priceUpTo, until }: FeeWaiver, { price, sellerKind, agreedOn }: FeeBase): boolean {
  return (sellerKinds?.includes(sellerKind) ?? true) && (priceUpTo === undefined || price.minor <= priceUpTo) && (until === undefined || agreedOn <= until);
}
