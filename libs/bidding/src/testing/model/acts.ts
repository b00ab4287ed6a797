import fc from 'fast-check';
import { descentPrice, leastBid, stepOf } from '../../rules/engine/index.js';
import type { BiddingMode, Command, Moment, SessionRules } from '../../rules/engine/index.js';
import type { Reference } from './reference.js';
import type { Sitting } from './sitting.js';
import { DRAW_SECRET, OPENS } from './some-rules.js';

/** Both sides at the same time of the day. */
export interface Table {
  readonly reference: Reference;
  now: Moment;
}

/** When something happens. */
type When = { readonly after: number } | { readonly beforeEnd: number } | { readonly back: number };

/** What a bidder thinks of, relative to what is asked at the moment. */
type Price = { readonly steps: number; readonly off: number } | { readonly price: number } | { readonly far: number };

/** Something that is done, in words that do not depend on what happened before. */
type Intent =
  | { readonly kind: 'BID'; readonly bidder: string; readonly price: Price; readonly confirmed: boolean; readonly channel: 'ONLINE' | 'FLOOR' }
  | { readonly kind: 'SEAL'; readonly bidder: string; readonly price: Price | 'empty' | 'unreadable' | 'too long' }
  | { readonly kind: 'RESTORE'; readonly ago: number; readonly span: number }
  | { readonly kind: 'REVEAL' }
  | Exclude<Command, { readonly kind: 'BID' | 'SEAL' | 'RESTORE' | 'REVEAL' }>;

/** What is the same for both sides; the engine must do what the reference does. */
export class Act implements fc.Command<Table, Sitting> {
  private said = '';

  constructor(
    private readonly intent: Intent,
    private readonly when: When,
  ) {}

  check(): boolean {
    return true;
  }

  run(table: Table, sitting: Sitting): void {
    const at = momentOf(this.when, table, sitting);
    const command = commandFor(this.intent, at, sitting);
    this.said = `${JSON.stringify(command)} at ${at - OPENS}`;
    const { price: before, stage, round, endsAt: end, phase } = sitting.state;
    const expected = table.reference.do(command, at);
    const wanted = { done: `${this.said}: ${expected}`, view: table.reference.view(), toOpen: table.reference.toOpen().map(({ bidder }) => bidder) };
    const got = { done: `${this.said}: ${sitting.do(command, at)}`, view: sitting.view(), toOpen: sitting.open().map(({ bidder }) => bidder) };
    // Compared as texts: this happens some hundred thousand times.
    expect(JSON.stringify(got, null, 1)).toBe(JSON.stringify(wanted, null, 1));
    table.now = Math.max(table.now, at);
    const { price, endsAt, rules } = sitting.state;
    if (expected === 'BID' && end !== null) expect(at).toBeLessThan(end);
    if (before !== null && ['ASCENDING', 'OPEN_QUOTE', 'SEALED_ROUNDS'].includes(rules.mode)) expect(price).toBeGreaterThanOrEqual(before);
    if (phase !== 'ANNOUNCED' && stage === sitting.state.stage && round === sitting.state.round && end !== null && endsAt !== null) expect(endsAt).toBeGreaterThanOrEqual(end);
  }

  toString(): string {
    return this.said || JSON.stringify([this.intent, this.when]);
  }
}

function momentOf(when: When, { now }: Table, { state: { endsAt } }: Sitting): Moment {
  if ('after' in when) return now + when.after;
  if ('back' in when) return now - when.back;
  const at = (endsAt ?? now) - when.beforeEnd;
  return at >= now ? at : now;
}

function amountOf(price: Price, at: Moment, { state }: Sitting): number {
  if ('price' in price) return price.price;
  const standing = state.price ?? state.rules.startPrice;
  if ('far' in price) return Math.floor(standing * price.far);
  const least = state.stage === 'DESCENT' ? descentPrice(state, at) : (leastBid(state, at) ?? standing);
  return least + price.steps * stepOf(state.rules.increment, standing) + price.off;
}

function commandFor(intent: Intent, at: Moment, sitting: Sitting): Command {
  switch (intent.kind) {
    case 'BID':
      return { kind: 'BID', bidder: intent.bidder, amount: amountOf(intent.price, at, sitting), confirmed: intent.confirmed, channel: intent.channel };
    case 'SEAL':
      if (intent.price === 'empty') return { kind: 'SEAL', bidder: intent.bidder, box: '' };
      if (intent.price === 'too long') return { kind: 'SEAL', bidder: intent.bidder, box: 'x'.repeat(4001) };
      return { kind: 'SEAL', bidder: intent.bidder, box: intent.price === 'unreadable' ? 'scribble' : `box of ${amountOf(intent.price, at, sitting)}` };
    case 'RESTORE':
      return { kind: 'RESTORE', from: at - intent.ago, to: at - intent.ago + intent.span };
    case 'REVEAL':
      return { kind: 'REVEAL', opened: sitting.open() };
    default:
      return intent;
  }
}

const bidder = fc.constantFrom('001', '001', '001', '002', '002', '002', '003', '003', '004', '099');
const price: fc.Arbitrary<Price> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ steps: fc.constantFrom(-1, 0, 0, 0, 1, 2, 19, 20, 21, 40), off: fc.constantFrom(0, 0, 0, 0, -1, 1) }) },
  { weight: 2, arbitrary: fc.record({ far: fc.constantFrom(1, 1, 1.29, 1.3, 1.31, 2, 10) }) },
  { weight: 1, arbitrary: fc.record({ price: fc.constantFrom<number[]>(0, -100, 0.5, NaN, Infinity, 1e13, 1e13 + 100, 2 ** 53, 12_000, 60_000, 60_001) }) },
);
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 20_000 })) }) },
  { weight: 4, arbitrary: fc.record({ beforeEnd: fc.constantFrom(300_001, 300_000, 299_000, 30_000, 1) }) },
  { weight: 1, arbitrary: fc.record({ beforeEnd: fc.constantFrom(0, -1, -999) }) },
  { weight: 2, arbitrary: fc.record({ back: fc.integer({ min: 1, max: 5 }) }) },
);
const whenTimePasses: fc.Arbitrary<When> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ after: fc.integer({ min: 0, max: 400_000 }) }) },
  { weight: 6, arbitrary: fc.record({ beforeEnd: fc.constantFrom(1, 0, -999, -1000, -1001) }) },
  { weight: 1, arbitrary: fc.record({ after: fc.constantFrom(3_600_000, 86_400_000) }) },
);

function act(intent: fc.Arbitrary<Intent>, at: fc.Arbitrary<When> = when): fc.Arbitrary<Act> {
  return fc.tuple(intent, at).map(([what, moment]) => new Act(what, moment));
}

const kind = <Kind extends Intent['kind']>(name: Kind): { kind: fc.Arbitrary<Kind> } => ({ kind: fc.constant(name) });

/** Everything that is done to sessions with such rules; what is common comes up often. */
export function acts(mode: BiddingMode, rules: fc.Arbitrary<SessionRules>): fc.Arbitrary<Act>[] {
  const bid = act(fc.record({ ...kind('BID'), bidder, price, confirmed: fc.boolean(), channel: fc.constantFrom('ONLINE' as const, 'ONLINE' as const, 'ONLINE' as const, 'FLOOR' as const) }));
  const seal = act(fc.record({ ...kind('SEAL'), bidder, price: fc.oneof({ weight: 9, arbitrary: price }, { weight: 1, arbitrary: fc.constantFrom('empty' as const, 'unreadable' as const, 'too long' as const) }) }));
  const enter = act(fc.record({ ...kind('ENTER'), bidder, nonce: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('0123456789abcdef', 'ABCDEF0123456789ff', 'f'.repeat(64)) }, { weight: 1, arbitrary: fc.constantFrom('', 'f'.repeat(15), 'f'.repeat(65), 'g'.repeat(16)) }) }));
  const tick = act(fc.record({ ...kind('TICK'), drawSecret: fc.constantFrom(DRAW_SECRET, DRAW_SECRET, DRAW_SECRET, 'another') }), whenTimePasses);
  const plainTick = act(fc.record(kind('TICK')), whenTimePasses);
  const note = fc.constant('because');
  const seldom = act(
    fc.oneof<fc.Arbitrary<Intent>[]>(
      fc.record({ ...kind('PAUSE'), reason: fc.constantFrom('FAULT' as const, 'NETWORK' as const), note }),
      fc.record({ ...kind('RESUME'), note }),
      fc.record({ ...kind('RESUME'), note }),
      fc.record({ ...kind('RESTORE'), ago: fc.constantFrom(0, 1, 12_000, 600_000, 90_000_000), span: fc.constantFrom(-1, 0, 1, 11_000) }),
      fc.record({ ...kind('ADMIT'), bidder, commitment: note, preEmption: fc.constantFrom(null, 1, 2) }),
    ),
  );
  const hall = act(fc.oneof<fc.Arbitrary<Intent>[]>(fc.record(kind('OPEN')), fc.record(kind('CALL')), fc.record(kind('CALL')), fc.record(kind('HAMMER'))), fc.record({ after: fc.constantFrom(0, 3000) }));
  const final = act(fc.oneof<fc.Arbitrary<Intent>[]>(fc.record(kind('CLOSE_EARLY')), fc.record(kind('CLOSE_EARLY')), fc.record({ ...kind('ANNUL'), note }), fc.record({ ...kind('DISMISS'), bidder, reason: note }), fc.record({ ...kind('PUBLISH'), rules })));
  const reveal = act(fc.record(kind('REVEAL')), fc.record({ after: fc.constantFrom(0, 5000) }));
  // Each as often as it stands here.
  const often = { SEALED: seal, SEALED_ROUNDS: seal, FIXED_DRAW: enter }[mode as string] ?? bid;
  const sealedLater = mode === 'DESCENDING_SEALED' ? [seal, seal, seal, seal] : [];
  return [...Array.from({ length: 12 }, () => often), ...sealedLater, bid, seal, enter, tick, tick, plainTick, reveal, reveal, seldom, seldom, hall, hall, final];
}

/** Sign-ups, and usually the opening. */
export function beginning(): fc.Arbitrary<Act[]> {
  const admitted = fc.tuple(...['001', '002', '003', '004'].map((number) => fc.constantFrom(null, null, null, 1, 2, 'no' as const).map((place) => ({ number, place }))));
  return fc.tuple(admitted, fc.constantFrom(true, true, true, true, false)).map(([signUps, opens]) => [
    ...signUps.flatMap(({ number, place }) => (place === 'no' ? [] : [new Act({ kind: 'ADMIT', bidder: number, commitment: 'c', preEmption: place }, { after: 0 })])),
    ...(opens ? [new Act({ kind: 'TICK' }, { after: 1000 }), new Act({ kind: 'OPEN' }, { after: 0 })] : []),
  ]);
}

/** Whatever is open comes to its end. */
export function ending(): Act[] {
  const round = [new Act({ kind: 'TICK', drawSecret: DRAW_SECRET }, { beforeEnd: -1001 }), new Act({ kind: 'REVEAL' }, { after: 0 }), new Act({ kind: 'TICK' }, { after: 0 })];
  return [
    new Act({ kind: 'RESUME', note: 'at last' }, { after: 0 }),
    ...(['CALL', 'CALL', 'HAMMER'] as const).map((kind) => new Act({ kind }, { after: 0 })),
    ...Array.from({ length: 8 }, () => round).flat(),
  ];
}
