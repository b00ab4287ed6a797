import type { BidderCommand, BidRefusalCode, Moment } from '../../rules/engine/index.js';
import { Reference } from './reference.js';
import type { Verdict } from './reference.js';

/** The price falls step by step until the first one takes it. */
export class Descending extends Reference {
  /** What was lost to interruptions counts for nothing: moments from which the price falls, and how many steps had gone before. */
  private falls: { readonly since: Moment; readonly steps: number }[] = [];

  protected override begin(at: Moment): { readonly stage: string; readonly end: Moment | null } {
    this.falls = [{ since: at, steps: 0 }];
    return { stage: 'DESCENT', end: this.lowestUntil(at, 0) };
  }

  protected override bidCode(_bidder: string, amount: number, confirmed: boolean, at: Moment): BidRefusalCode | null {
    if (this.stage !== 'DESCENT') return this.afterDescentCode(_bidder, amount, confirmed);
    if (this.taken.length > 0) return 'CLOSED';
    return amount < this.asked(at) ? 'TOO_LOW' : null;
  }

  protected afterDescentCode(_bidder: string, _amount: number, _confirmed: boolean): BidRefusalCode | null {
    return 'WRONG_KIND';
  }

  protected override paid(amount: number, at: Moment): number {
    return this.stage === 'DESCENT' ? this.asked(at) : amount;
  }

  protected override pass(at: Moment): Verdict {
    return this.taken.length > 0 || this.isGraceOver(at) ? this.conclude(at) : 'NOTHING';
  }

  protected override interrupted(from: Moment, at: Moment): void {
    if (this.stage !== 'DESCENT') {
      super.interrupted(from, at);
      return;
    }
    const steps = this.steps(from);
    const since = Math.max(at, this.stageSince + steps * this.descent().interval);
    this.falls = [...this.falls, { since, steps }];
    // The price that was asked stands for one full interval more; bids from before the interruption are bids at that price.
    const { interval } = this.descent();
    const taken = this.taken;
    this.enter('DESCENT', since - steps * interval, this.lowestUntil(since, steps));
    this.taken = taken;
  }

  private descent(): { readonly floor: number; readonly step: number; readonly interval: number } {
    if (this.rules.descending === null) throw new Error('no descent');
    return this.rules.descending;
  }

  private steps(at: Moment): number {
    const fall = this.falls.at(-1) ?? { since: at, steps: 0 };
    return Math.max(0, fall.steps + Math.floor((at - fall.since) / this.descent().interval));
  }

  private asked(at: Moment): number {
    const { floor, step } = this.descent();
    let price = this.rules.startPrice;
    for (let fallen = 0; fallen < this.steps(at) && price > floor; fallen += 1) price -= step;
    return Math.max(price, floor);
  }

  /** The lowest price stands for one interval, too. */
  private lowestUntil(since: Moment, steps: number): Moment {
    const { floor, step, interval } = this.descent();
    let needed = 0;
    for (let price = this.rules.startPrice; price > floor; price -= step) needed += 1;
    return since + (needed - steps + 1) * interval;
  }
}

/** Whoever stops the descent is the champion; then all others seal a bid, and the champion may better the best of them. */
export class DescendingSealed extends Descending {
  protected override mayCome(kind: BidderCommand['kind']): boolean {
    return kind === (this.stage === 'SEALED' ? 'SEAL' : 'BID');
  }

  protected override sealCode(bidder: string): BidRefusalCode | null {
    return bidder === this.champion() ? 'ALREADY_LEADING' : null;
  }

  protected override leastSealed(): number {
    const price = this.price() ?? 0;
    return price + this.step(price);
  }

  protected override afterDescentCode(bidder: string, amount: number, confirmed: boolean): BidRefusalCode | null {
    if (bidder !== this.champion()) return 'NOT_YOURS';
    if (bidder === this.leader()) return 'ALREADY_LEADING';
    if (amount < this.leastSealed()) return 'TOO_LOW';
    return this.isFar(amount) && !confirmed ? 'NEEDS_CONFIRMATION' : null;
  }

  protected override pass(at: Moment): Verdict {
    const { afterDescent } = this.rules;
    if (afterDescent === null) throw new Error('nothing after the descent');
    if (this.stage === 'DESCENT') {
      if (this.taken.length > 0) return this.enter('SEALED', at, at + afterDescent.sealed, 1);
      return super.pass(at);
    }
    if (!this.isGraceOver(at)) return 'NOTHING';
    return this.stage === 'SEALED' && this.boxes.length > 0 ? this.enter('OPENING', at, null) : this.conclude(at);
  }

  protected override afterRound(at: Moment): Verdict {
    const { afterDescent } = this.rules;
    if (afterDescent !== null && this.boxes.length > 0 && this.leader() !== this.champion()) return this.enter('BEST', at, at + afterDescent.best);
    return this.conclude(at);
  }

  private champion(): string | null {
    return this.taken[0]?.bidder ?? null;
  }
}
