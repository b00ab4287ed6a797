import type { BidderCommand, BidRefusalCode, Command, Moment, SessionRules } from '../../rules/engine/index.js';

/** What a reference says of a session. */
export interface View {
  readonly phase: string;
  readonly stage: string;
  readonly round: number;
  readonly price: number | null;
  readonly leader: string | null;
  readonly endsAt: Moment | null;
  readonly outcome: string | null;
  readonly winner: string | null;
  readonly runnerUp: string | null;
  readonly runnerUpPrice: number | null;
}

/** What became of a command: the kind of entry, the code of a rejection, `REFUSED`, or `NOTHING`. */
export type Verdict = string;

/** A bid that was taken. */
export interface Taken {
  readonly bidder: string;
  readonly amount: number;
}

/** Something that touched the end of the bidding. */
type Touch =
  | { readonly kind: 'FROM'; readonly at: Moment; readonly end: Moment | null }
  | { readonly kind: 'BID'; readonly at: Moment }
  | { readonly kind: 'BREAK'; readonly from: Moment; readonly at: Moment };

const FIVE_MINUTES = 300_000;
const MOST = 10_000_000_000_000;

/**
 * A session as the issue and the domain rules 2.3-2.6 tell it, without any care for speed: lists of what happened, from which price,
 * leader, end and winner are computed anew each time. One subclass says what is peculiar to a mode.
 */
export abstract class Reference {
  protected admitted: { readonly number: string; readonly place: number | null }[] = [];
  protected phase = 'ANNOUNCED';
  protected stage = 'BIDDING';
  protected round = 1;
  protected stageSince: Moment;
  protected taken: Taken[] = [];
  protected boxes: { readonly bidder: string; readonly box: string }[] = [];
  protected reservePrice: number | null = null;
  private touches: Touch[] = [];
  private pausedAt: Moment | null = null;
  private calls = 0;
  private wasOpened = false;
  private outcome: string | null = null;
  private sold: { winner: string; price: number } | null = null;

  constructor(protected rules: SessionRules) {
    this.stageSince = rules.opensAt;
    this.touches = [{ kind: 'FROM', at: rules.opensAt, end: rules.endsAt }];
  }

  /** What stands in the way of a bid with an amount, in this mode. */
  protected abstract bidCode(bidder: string, amount: number, confirmed: boolean, at: Moment): BidRefusalCode | null;

  /** What the passing of time does once bidding is open, and not paused. */
  protected abstract pass(at: Moment, drawSecret: string | undefined): Verdict;

  /** In which stage bidding begins, and until when. */
  protected begin(at: Moment): { readonly stage: string; readonly end: Moment | null } {
    const { opensAt, endsAt } = this.rules;
    return { stage: 'BIDDING', end: endsAt === null ? null : at + (endsAt - opensAt) };
  }

  do(command: Command, at: Moment): Verdict {
    const open = this.phase === 'OPEN';
    switch (command.kind) {
      case 'BID':
      case 'SEAL':
      case 'ENTER':
        return this.bidderDoes(command, at);
      case 'TICK':
        if (this.phase === 'ANNOUNCED') return this.rules.floor || at < this.rules.opensAt ? 'NOTHING' : this.start(at);
        if (!open) return 'NOTHING';
        return this.stage === 'OPENING' ? this.afterOpening(at) : this.pass(at, command.drawSecret);
      case 'PUBLISH':
        if (this.phase !== 'ANNOUNCED') return 'REFUSED';
        this.rules = command.rules;
        this.admitted = [];
        this.stageSince = command.rules.opensAt;
        this.touches = [{ kind: 'FROM', at: command.rules.opensAt, end: command.rules.endsAt }];
        return 'PUBLISHED';
      case 'ADMIT':
        if (this.phase !== 'ANNOUNCED' || this.isAdmitted(command.bidder)) return 'REFUSED';
        this.admitted = [...this.admitted, { number: command.bidder, place: command.preEmption }];
        return 'ADMITTED';
      case 'DISMISS':
        if (this.phase !== 'ANNOUNCED' || !this.isAdmitted(command.bidder)) return 'REFUSED';
        this.admitted = this.admitted.filter(({ number }) => number !== command.bidder);
        return 'DISMISSED';
      case 'OPEN':
        return this.phase === 'ANNOUNCED' && this.rules.floor && at >= this.rules.opensAt ? this.start(at) : 'REFUSED';
      case 'PAUSE':
        if (!open || this.isOver(at)) return 'REFUSED';
        this.phase = 'PAUSED';
        this.pausedAt = at;
        this.calls = 0;
        return 'PAUSED';
      case 'RESUME': {
        if (this.phase !== 'PAUSED') return 'REFUSED';
        const from = this.pausedAt ?? at;
        this.phase = 'OPEN';
        this.pausedAt = null;
        this.interrupted(from, Math.max(from, at));
        return 'RESUMED';
      }
      case 'RESTORE': {
        const end = this.end();
        if (!open || end === null || command.from > end || command.from > command.to || command.to > at) return 'REFUSED';
        // Time before this part of the bidding was not lost.
        this.interrupted(this.stageSince > at ? Math.max(command.from, at) : Math.max(command.from, this.stageSince), at);
        return 'RESTORED';
      }
      case 'CALL':
        if (!this.rules.floor || !open || this.stage === 'OPENING' || this.leader() === null || this.calls === 2) return 'REFUSED';
        this.calls += 1;
        return 'CALLED';
      case 'HAMMER':
        if (!this.rules.floor || !open || this.stage === 'OPENING' || (this.leader() !== null && this.calls < 2)) return 'REFUSED';
        return this.conclude(at);
      case 'CLOSE_EARLY':
        if (this.rules.mode !== 'OPEN_QUOTE' || !open || this.stage === 'OPENING' || this.leader() === null) return 'REFUSED';
        return this.conclude(at);
      case 'REVEAL':
        if (!open || this.stage !== 'OPENING' || this.opened !== null) return 'REFUSED';
        this.opened = command.opened.map(({ bidder, amount }) => ({ bidder, amount }));
        for (const { bidder, amount } of this.opened) if (bidder === null) this.reservePrice = amount ?? 0;
        this.takeOpened(this.boxes.flatMap(({ bidder }) => this.opened?.filter((one) => one.bidder === bidder) ?? []).map(({ bidder, amount }) => ({ bidder: bidder ?? '', amount: amount ?? 0 })));
        return 'REVEALED';
      case 'ANNUL':
        if (this.phase === 'CLOSED') return 'REFUSED';
        return this.close('ANNULLED');
    }
  }

  view(): View {
    const closed = this.phase === 'CLOSED';
    const ranking = this.ranking();
    const second = this.sold === null ? null : (ranking.find(({ bidder }) => bidder !== this.sold?.winner) ?? null);
    const runnerUp = second !== null && second.amount >= (this.reservePrice ?? 0) ? second : null;
    return {
      ...{ phase: this.phase, stage: this.stage, round: this.round, outcome: this.outcome },
      ...{ price: this.sold?.price ?? ranking[0]?.amount ?? null, leader: this.sold?.winner ?? ranking[0]?.bidder ?? null, endsAt: closed ? null : this.end() },
      ...{ winner: this.sold?.winner ?? null, runnerUp: runnerUp?.bidder ?? null, runnerUpPrice: runnerUp?.amount ?? null },
    };
  }

  /** What the keepers have to open. */
  toOpen(): readonly { readonly bidder: string | null; readonly box: string }[] {
    if (this.phase !== 'OPEN' || this.stage !== 'OPENING' || this.opened !== null) return [];
    const reserve = this.rules.reserve !== null && (this.boxes.length === 0 || this.rules.mode === 'SEALED') ? [{ bidder: null, box: this.rules.reserve }] : [];
    return [...this.boxes, ...reserve];
  }

  /** The best bid of each, best first: a right of first purchase goes before others at the same price, then the earlier bid does. */
  protected ranking(): Taken[] {
    const best = this.admitted.flatMap(({ number, place }) => {
      const own = this.taken.map((bid, index) => ({ ...bid, index, place: place ?? Infinity })).filter(({ bidder }) => bidder === number);
      const most = Math.max(...own.map(({ amount }) => amount));
      return own.filter(({ amount }) => amount === most).slice(0, 1);
    });
    return best.sort((a, b) => b.amount - a.amount || (a.place === b.place ? a.index - b.index : a.place - b.place)).map(({ bidder, amount }) => ({ bidder, amount }));
  }

  protected leader(): string | null {
    return this.ranking()[0]?.bidder ?? null;
  }

  protected price(): number | null {
    return this.ranking()[0]?.amount ?? null;
  }

  protected placeOf(number: string): number {
    return this.admitted.find((one) => one.number === number)?.place ?? Infinity;
  }

  /** The step at a price: a percentage is rounded up to a whole yuan. */
  protected step(price: number): number {
    const { increment } = this.rules;
    if (increment === null) return 1;
    if (increment.kind === 'ABSOLUTE') return increment.step;
    if (increment.kind === 'TABLE') return increment.rows.reduce((step, row) => (row.from <= price ? row.step : step), increment.rows[0]?.step ?? 1);
    const yuan = (BigInt(price) * BigInt(increment.basisPoints) + 999_999n) / 1_000_000n;
    return Number(yuan > 0n ? yuan : 1n) * 100;
  }

  /** More than 30 % or 20 steps above where it stands: has to be confirmed. */
  protected isFar(amount: number): boolean {
    const base = this.price() ?? this.rules.startPrice;
    const { percent, steps } = this.rules.caution;
    return amount > base + (base * percent) / 100 || (this.rules.increment !== null && amount > base + steps * this.step(base));
  }

  protected enter(stage: string, since: Moment, end: Moment | null, round = this.round): Verdict {
    if (stage === 'SEALED' || this.opened !== null) this.boxes = [];
    this.stage = stage;
    this.round = round;
    this.stageSince = since;
    this.opened = null;
    this.touches = [{ kind: 'FROM', at: since, end }];
    return 'STAGE';
  }

  /** The end, from everything that touched it. */
  protected end(): Moment | null {
    let end: Moment | null = null;
    let moved = 0;
    let times = 0;
    for (const touch of this.touches) {
      if (touch.kind === 'FROM') end = touch.end;
      else if (end === null) continue;
      else if (touch.kind === 'BREAK') end = this.endAfterBreak(end, touch.from, touch.at);
      else {
        const { extension } = this.rules;
        if (extension === null || end - touch.at > extension.window || times === extension.most) continue;
        const by = Math.min(touch.at + extension.length - end, (extension.total ?? Infinity) - moved);
        if (by <= 0) continue;
        end += by;
        moved += by;
        times += 1;
      }
    }
    return end;
  }

  /** A full cycle for everybody, or what was left when that is more. */
  protected endAfterBreak(end: Moment, from: Moment, at: Moment): Moment {
    const cycle = this.rules.extension?.length ?? FIVE_MINUTES;
    return at + Math.max(cycle, end - from);
  }

  protected interrupted(from: Moment, at: Moment): void {
    if (this.stage !== 'OPENING') this.touches = [...this.touches, { kind: 'BREAK', from, at }];
  }

  protected isOver(at: Moment): boolean {
    const end = this.end();
    return end !== null && at >= end;
  }

  protected isGraceOver(at: Moment): boolean {
    const end = this.end();
    return end !== null && at >= end + this.rules.grace;
  }

  /** The seller's sealed reserve price is opened before it is said who won. */
  protected conclude(at: Moment): Verdict {
    if (this.leader() !== null && this.rules.reserve !== null && this.reservePrice === null) return this.enter('OPENING', at, null);
    return this.closeWith(this.ranking()[0] ?? null);
  }

  protected closeWith(best: Taken | null): Verdict {
    if (best === null) return this.close('NO_BID');
    if (best.amount < (this.reservePrice ?? 0)) return this.close('BELOW_RESERVE');
    this.sold = { winner: best.bidder, price: best.amount };
    return this.close('SOLD');
  }

  /** What was opened, in the order in which it was sealed. */
  protected takeOpened(bids: readonly Taken[]): void {
    const valid = bids.filter(({ amount }) => amount >= this.leastSealed() && amount <= (this.rules.caution.ceiling ?? MOST));
    this.taken = [...this.taken, ...valid];
  }

  protected leastSealed(): number {
    return this.rules.startPrice;
  }

  /** After the keepers have opened what there was. */
  protected afterRound(at: Moment): Verdict {
    return this.conclude(at);
  }

  protected opened: { readonly bidder: string | null; readonly amount: number | null }[] | null = null;

  protected isAdmitted(bidder: string): boolean {
    return this.admitted.some(({ number }) => number === bidder);
  }

  /** What is paid; in a descent not what was offered. */
  protected paid(amount: number, _at: Moment): number {
    return amount;
  }

  protected mayCome(_kind: BidderCommand['kind']): boolean {
    return _kind === 'BID';
  }

  protected sealCode(_bidder: string): BidRefusalCode | null {
    return null;
  }

  protected enterDraw(_bidder: string, _nonce: string): Verdict {
    return 'WRONG_KIND';
  }

  private afterOpening(at: Moment): Verdict {
    return this.opened === null ? 'NOTHING' : this.afterRound(at);
  }

  private start(at: Moment): Verdict {
    if (this.admitted.length < this.rules.minimumBidders) return this.close('TOO_FEW_BIDDERS');
    this.wasOpened = true;
    this.phase = 'OPEN';
    const { stage, end } = this.begin(at);
    this.enter(stage, at, end);
    return 'OPENED';
  }

  private close(outcome: string): Verdict {
    this.phase = 'CLOSED';
    this.outcome = outcome;
    return 'CLOSED';
  }

  private bidderDoes(command: BidderCommand, at: Moment): Verdict {
    if (!this.isAdmitted(command.bidder)) return 'NOT_ADMITTED';
    if (this.phase === 'CLOSED') return 'CLOSED';
    if (!this.wasOpened) return 'NOT_OPEN';
    if (this.phase === 'PAUSED') return 'PAUSED';
    if (this.stage === 'OPENING') return 'NOT_OPEN';
    if (this.isOver(at)) return 'LATE';
    if (at < this.stageSince) return 'NOT_OPEN';
    if (!this.mayCome(command.kind)) return 'WRONG_KIND';
    // Paddles go up in a hall.
    if (command.kind === 'BID' && command.channel === 'FLOOR' && !this.rules.floor) return 'WRONG_KIND';
    if (command.kind === 'ENTER') return this.enterDraw(command.bidder, command.nonce);
    return command.kind === 'SEAL' ? this.seal(command.bidder, command.box) : this.bid(command, at);
  }

  private seal(bidder: string, box: string): Verdict {
    const code = this.sealCode(bidder) ?? (this.boxes.some((one) => one.bidder === bidder) ? 'ALREADY_SEALED' : null);
    if (code !== null) return code;
    if (box === '' || box.length > 4000) return 'BOX_INVALID';
    this.boxes = [...this.boxes, { bidder, box }];
    return 'SEALED';
  }

  private bid({ bidder, amount, confirmed }: Extract<Command, { kind: 'BID' }>, at: Moment): Verdict {
    if (!Number.isInteger(amount) || amount < 1 || amount > MOST) return 'AMOUNT_INVALID';
    if (amount > (this.rules.caution.ceiling ?? MOST)) return 'ABOVE_CEILING';
    const code = this.bidCode(bidder, amount, confirmed, at);
    if (code !== null) return code;
    this.taken = [...this.taken, { bidder, amount: this.paid(amount, at) }];
    this.calls = 0;
    this.touches = [...this.touches, { kind: 'BID', at }];
    return 'BID';
  }
}
