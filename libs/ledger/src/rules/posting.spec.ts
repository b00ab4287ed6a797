import fc from 'fast-check';
import { Money } from '@haihe/platform/money';
import type { Currency } from '@haihe/platform/money';
import { postingSet } from './posting.js';
import type { Posting } from './posting.js';
import { mirror, transfer } from './transfer.js';

const fen = (minor: bigint, currency: Currency = 'CNY') => Money.ofMinor(minor, currency);
const account = (id: string, currency: Currency = 'CNY') => ({ id, currency });
const posting = (id: string, minor: bigint, currency: Currency = 'CNY'): Posting => ({ account: account(id, currency), amount: fen(minor, currency) });

/** Any amounts whose last one balances the others, on accounts of their own. */
const balanced = fc
  .tuple(fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).filter((minor) => minor !== 0n), { minLength: 1, maxLength: 6 }), fc.uniqueArray(fc.uuid(), { minLength: 7, maxLength: 7 }))
  .map(([minors, ids]) => [...minors, -minors.reduce((sum, minor) => sum + minor, 0n)].map((minor, place) => posting(ids[place] ?? '', minor)))
  .filter((postings) => postings.every(({ amount }) => amount.minor !== 0n));

describe('postingSet', () => {
  it('takes what sums to zero, in the order of locks', () => {
    fc.assert(fc.property(balanced, (postings) => {
      const set = postingSet(postings);
      const ids = set.map((each) => each.account.id);
      expect(ids).toEqual([...ids].sort());
      expect(set.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(0n);
    }));
  });

  it('refuses what is a fen off', () => {
    fc.assert(fc.property(balanced, fc.nat(), (postings, place) => {
      const off = postings.map((each, index) => (index === place % postings.length ? { ...each, amount: each.amount.plus(fen(1n)) } : each));
      expect(() => postingSet(off)).toThrow(RangeError);
    }));
  });

  it.each([
    ['nothing', [], /two postings/],
    ['one posting', [posting('a', 1n)], /two postings/],
    ['a posting of zero', [posting('a', 0n), posting('b', 0n)], /says nothing/],
    ['an account twice', [posting('a', 1n), posting('a', -1n)], /one posting/],
    ['another currency', [{ account: account('a', 'USD'), amount: fen(1n) }, posting('b', -1n)], /cannot be posted/],
    ['currencies that only cancel each other', [posting('a', 5n, 'CNY'), posting('b', -5n, 'USD')], /CNY sum to 5/],
  ] as const)('refuses %s', (_, postings, message) => {
    expect(() => postingSet(postings)).toThrow(message);
  });

  it('balances each currency by itself', () => {
    expect(postingSet([posting('d', -7n, 'USD'), posting('a', 5n), posting('b', -5n), posting('c', 7n, 'USD')]).map(({ account: { id } }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('transfer and mirror', () => {
  it('moves from one to the other', () => {
    expect(transfer(account('b'), account('a'), fen(250n)).map((each) => [each.account.id, each.amount.minor])).toEqual([['a', 250n], ['b', -250n]]);
    for (const amount of [0n, -1n]) expect(() => transfer(account('a'), account('b'), fen(amount))).toThrow(/more than nothing/);
    expect(() => transfer(account('a'), account('a'), fen(1n))).toThrow(/one posting/);
    expect(() => transfer(account('a'), account('b', 'USD'), fen(1n))).toThrow(/cannot be posted/);
  });

  it('undoes what it mirrors', () => {
    fc.assert(fc.property(balanced, (postings) => {
      const set = postingSet(postings);
      expect(mirror(set).map(({ amount }, place) => amount.minor + (set[place]?.amount.minor ?? 1n))).toEqual(set.map(() => 0n));
      expect(mirror(mirror(set))).toEqual(set);
    }));
  });
});
