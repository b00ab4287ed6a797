import { createHash } from 'node:crypto';
import type { BidderCommand, BidRefusalCode, Moment } from '../../rules/engine/index.js';
import { Reference } from './reference.js';
import type { Verdict } from './reference.js';

/** The first who takes the price has it. */
export class FixedFirst extends Reference {
  protected override bidCode(_bidder: string, amount: number): BidRefusalCode | null {
    if (this.taken.length > 0) return 'CLOSED';
    return amount === this.rules.startPrice ? null : 'AMOUNT_INVALID';
  }

  protected override pass(at: Moment): Verdict {
    return this.taken.length > 0 || this.isGraceOver(at) ? this.conclude(at) : 'NOTHING';
  }
}

/** One of those who entered is drawn; those with a right of first purchase go before chance. */
export class FixedDraw extends Reference {
  private readonly entrants: { readonly bidder: string; readonly nonce: string }[] = [];

  protected override mayCome(kind: BidderCommand['kind']): boolean {
    return kind === 'ENTER';
  }

  protected override bidCode(): BidRefusalCode | null {
    return 'WRONG_KIND';
  }

  protected override enterDraw(bidder: string, nonce: string): Verdict {
    const digits = [...nonce.toLowerCase()];
    if (digits.length < 16 || digits.length > 64 || digits.some((digit) => !'0123456789abcdef'.includes(digit))) return 'BOX_INVALID';
    if (this.entrants.some((one) => one.bidder === bidder)) return 'ALREADY_ENTERED';
    this.entrants.push({ bidder, nonce });
    return 'ENTERED';
  }

  protected override pass(at: Moment, drawSecret: string | undefined): Verdict {
    if (!this.isGraceOver(at) || drawSecret === undefined) return 'NOTHING';
    if (createHash('sha256').update(drawSecret).digest('hex') !== this.rules.drawCommitment) return 'REFUSED';
    const first = Math.min(...this.entrants.map(({ bidder }) => this.placeOf(bidder)));
    const drawable = this.entrants.filter(({ bidder }) => this.placeOf(bidder) === first).sort((a, b) => a.bidder.localeCompare(b.bidder));
    const number = BigInt(`0x${createHash('sha256').update(JSON.stringify([drawSecret, drawable.map(({ bidder, nonce }) => [bidder, nonce])])).digest('hex')}`);
    const drawn = drawable.find((_, index) => BigInt(index) === number % BigInt(drawable.length));
    return this.closeWith(drawn ? { bidder: drawn.bidder, amount: this.rules.startPrice } : null);
  }
}
