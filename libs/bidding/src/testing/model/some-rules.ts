import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { BiddingMode, Increment, SessionRules } from '../../rules/engine/index.js';

/** When the sessions of the model open. */
export const OPENS = 1_800_000_000_000;
/** What draws are made with. */
export const DRAW_SECRET = 'a secret that was committed to';

const MINUTE = 60_000;

/** The rules of a plain session, to be changed by tests. */
export function plainRules(change: Partial<SessionRules> = {}): SessionRules {
  return {
    ...{ template: 'test/1', mode: 'ASCENDING', startPrice: 10_000, increment: { kind: 'ABSOLUTE', step: 1000 }, opensAt: OPENS, endsAt: OPENS + 60 * MINUTE },
    ...{ extension: { window: 5 * MINUTE, length: 5 * MINUTE, most: null, total: null }, minimumBidders: 1, caution: { percent: 30, steps: 20, ceiling: null } },
    ...{ descending: null, rounds: null, afterDescent: null, floor: false, grace: 1000, reserve: null, keepers: [], keepersNeeded: 0, drawCommitment: null },
    ...change,
  };
}

const increments: fc.Arbitrary<Increment> = fc.oneof(
  fc.record({ kind: fc.constant('ABSOLUTE' as const), step: fc.constantFrom(1, 100, 1000, 2500) }),
  fc.record({ kind: fc.constant('PERCENT' as const), basisPoints: fc.constantFrom(1, 50, 333, 1000, 10_000) }),
  fc.constant<Increment>({ kind: 'TABLE', rows: [{ from: 0, step: 500 }, { from: 20_000, step: 1500 }, { from: 50_000, step: 10_000 }] }),
);

/** Rules of a mode as the set-up allows them. */
export function someRules(mode: BiddingMode): fc.Arbitrary<SessionRules> {
  const hasLadder = mode === 'ASCENDING' || mode === 'SEALED_ROUNDS' || mode === 'DESCENDING_SEALED';
  const descends = mode === 'DESCENDING' || mode === 'DESCENDING_SEALED';
  return fc
    .record({
      startPrice: fc.constantFrom(1, 9_999, 10_000, 33_333, 3_300_000, 999_999_999_900),
      increment: hasLadder ? increments : fc.constant(null),
      minutes: fc.constantFrom(1, 10, 60),
      floor: mode === 'ASCENDING' ? fc.boolean() : fc.constant(false),
      extension: mode === 'ASCENDING' ? fc.option(fc.record({ window: fc.constantFrom(30_000, 300_000), length: fc.constantFrom(30_000, 300_000), most: fc.constantFrom(null, 1, 3), total: fc.constantFrom(null, 40_000, 600_000) })) : fc.constant(null),
      minimumBidders: fc.constantFrom<1 | 2>(1, 2),
      ceiling: fc.constantFrom(null, null, 60_000),
      descending: descends ? fc.record({ depth: fc.constantFrom(0.1, 0.5, 0.93), steps: fc.constantFrom(1, 3, 7), interval: fc.constantFrom(5000, 60_000) }) : fc.constant(null),
      rounds: mode === 'SEALED_ROUNDS' ? fc.record({ most: fc.constantFrom(2, 3), length: fc.constantFrom(5000, 600_000), pause: fc.constantFrom(0, 30_000) }) : fc.constant(null),
      afterDescent: mode === 'DESCENDING_SEALED' ? fc.record({ sealed: fc.constantFrom(5000, 600_000), best: fc.constantFrom(5000, 600_000) }) : fc.constant(null),
      grace: fc.constantFrom(0, 1000),
      // A fixed price has no reserve beside it.
      reserve: mode === 'FIXED_DRAW' || mode === 'FIXED_FIRST' ? fc.constant(null) : fc.constantFrom(null, null, 'box of 1', 'box of 12000', 'box of 99999999999999'),
    })
    .map(({ minutes, floor, ceiling, descending, extension, startPrice, ...rest }) => {
      const depth = Math.max(1, Math.floor(startPrice * (descending?.depth ?? 0)));
      return plainRules({
        ...rest,
        ...{ mode, startPrice, floor, endsAt: floor || descends ? null : OPENS + minutes * MINUTE, extension: floor ? null : extension },
        caution: { percent: 30, steps: 20, ceiling: ceiling === null || ceiling < startPrice ? null : ceiling },
        descending: descending && { floor: Math.max(1, startPrice - depth), step: Math.max(1, Math.floor(depth / descending.steps)), interval: descending.interval },
        drawCommitment: mode === 'FIXED_DRAW' ? createHash('sha256').update(DRAW_SECRET).digest('hex') : null,
      });
    });
}
