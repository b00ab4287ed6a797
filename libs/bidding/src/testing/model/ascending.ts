import type { BidRefusalCode, Moment } from '../../rules/engine/index.js';
import { Reference } from './reference.js';
import type { Verdict } from './reference.js';

/** Higher and higher, until a window passes without a bid; in a hall, until the hammer falls. */
export class Ascending extends Reference {
  protected override bidCode(bidder: string, amount: number, confirmed: boolean): BidRefusalCode | null {
    const [leader, price] = [this.leader(), this.price()];
    // The same price is enough for a right of first purchase that goes before the leader's.
    if (amount === price && leader !== null && bidder !== leader && this.placeOf(bidder) < this.placeOf(leader)) return null;
    if (bidder === leader) return 'ALREADY_LEADING';
    const base = price ?? this.rules.startPrice;
    if (amount < base + (price === null ? 0 : this.step(base))) return 'TOO_LOW';
    if ((amount - base) % this.step(base) > 0) return 'OFF_STEP';
    return this.isFar(amount) && !confirmed ? 'NEEDS_CONFIRMATION' : null;
  }

  protected override pass(at: Moment): Verdict {
    return this.isGraceOver(at) ? this.conclude(at) : 'NOTHING';
  }
}
