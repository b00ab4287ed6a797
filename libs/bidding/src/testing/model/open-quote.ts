import type { BidRefusalCode, Moment } from '../../rules/engine/index.js';
import { Reference } from './reference.js';
import type { Verdict } from './reference.js';

/** Quotes over the whole term of a listing: price before time; each may better his own. */
export class OpenQuote extends Reference {
  protected override bidCode(bidder: string, amount: number, confirmed: boolean): BidRefusalCode | null {
    const own = this.taken.filter((bid) => bid.bidder === bidder).map((bid) => bid.amount);
    if (amount < this.rules.startPrice || own.some((before) => amount <= before)) return 'TOO_LOW';
    return this.isFar(amount) && !confirmed ? 'NEEDS_CONFIRMATION' : null;
  }

  protected override pass(at: Moment): Verdict {
    return this.isGraceOver(at) ? this.conclude(at) : 'NOTHING';
  }
}
