import type { BidderCommand, BidRefusalCode, Moment } from '../../rules/engine/index.js';
import { Reference } from './reference.js';
import type { Verdict } from './reference.js';

/** One sealed bid each; the highest wins, the earlier of two equal ones. */
export class Sealed extends Reference {
  protected override begin(at: Moment): { readonly stage: string; readonly end: Moment | null } {
    return { stage: 'SEALED', end: super.begin(at).end };
  }

  protected override mayCome(kind: BidderCommand['kind']): boolean {
    return kind === 'SEAL' && this.stage === 'SEALED';
  }

  protected override bidCode(): BidRefusalCode | null {
    return 'WRONG_KIND';
  }

  protected override pass(at: Moment): Verdict {
    if (!this.isGraceOver(at)) return 'NOTHING';
    return this.boxes.length === 0 ? this.conclude(at) : this.enter('OPENING', at, null);
  }
}

/** Several rounds; each has to exceed the one before by a step, and the first that does not is the last. */
export class SealedRounds extends Sealed {
  private readonly prices: (number | null)[] = [];

  protected override leastSealed(): number {
    const price = this.price();
    return price === null ? this.rules.startPrice : price + this.step(price);
  }

  protected override takeOpened(bids: readonly { readonly bidder: string; readonly amount: number }[]): void {
    this.prices.push(this.price());
    super.takeOpened(bids);
  }

  protected override afterRound(at: Moment): Verdict {
    const { rounds } = this.rules;
    const isHigher = this.boxes.length > 0 && this.price() !== this.prices.at(-1);
    if (rounds === null || !isHigher || this.round >= rounds.most) return this.conclude(at);
    const since = at + rounds.pause;
    return this.enter('SEALED', since, since + rounds.length, this.round + 1);
  }
}
