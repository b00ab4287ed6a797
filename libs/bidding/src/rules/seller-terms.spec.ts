import { agreedRules, isSealedTo, takesReserve } from './agreed-rules.js';
import { makeRules } from './make-rules.js';
import { plainRules } from './plain-text.js';
import { makeKeeperKeys, sealAmount } from './sealing/index.js';
import { changesForSeller, termsDigest } from './seller-terms.js';
import type { SellerTerms } from './seller-terms.js';

const at = new Date('2026-12-01T02:00:00Z');
const keepers = [1, 2, 3].map((number) => ({ number, name: `保管人${number}`, publicKey: makeKeeperKeys().publicKey }));
const rules = (more: object = {}) =>
  makeRules({
    ...{ template: 'exchange-ascending/2026.1', startPrice: 10_000_000, deposit: 1_000_000, depositByEvent: false, increment: { kind: 'ABSOLUTE', step: 100_000 }, signUpUntil: at, opensAt: at },
    ...{ minutes: null, extension: null, ceiling: null, descent: null, rounds: null, afterDescent: null, keepers, drawCommitment: null },
    ...more,
  });
const terms = (more: Partial<SellerTerms> = {}): SellerTerms => ({ listingVersion: 1, rules: rules(), deposit: 1_000_000, noticeDays: 5, signUpUntil: at.getTime(), secondAllowed: false, eventId: null, eventPlace: null, ...more });

describe('what a seller agrees to', () => {
  it('is known by its digest, whatever the order of its fields, the reserve price aside', () => {
    const digest = termsDigest('BS-2026-000001', terms());
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(termsDigest('BS-2026-000001', Object.fromEntries(Object.entries(terms()).reverse()) as unknown as SellerTerms)).toBe(digest);
    expect(termsDigest('BS-2026-000001', terms({ rules: { ...rules(), reserve: 'box' } }))).toBe(digest);
    expect(termsDigest('BS-2026-000002', terms())).not.toBe(digest);
  });

  it.each<[string, Partial<SellerTerms>, boolean]>([
    ['the start price', { rules: rules({ startPrice: 9_000_000 }) }, true],
    ['the step', { rules: rules({ increment: { kind: 'ABSOLUTE', step: 200_000 } }) }, true],
    ['the length', { rules: rules({ minutes: 60 }) }, true],
    ['the keepers', { rules: rules({ keepers: [] }) }, true],
    ['the deposit', { deposit: 900_000 }, true],
    ['whether there may be a second session', { secondAllowed: true }, true],
    ['the day', { rules: rules({ opensAt: new Date('2026-12-08T02:00:00Z') }), signUpUntil: new Date('2026-12-08T02:00:00Z').getTime() }, false],
    ['the notice', { noticeDays: 12 }, false],
  ])('has another digest with another %s', (_, change, asksAnew) => {
    const [before, after] = [terms(), terms(change)];
    expect(termsDigest('BS-2026-000001', after)).not.toBe(termsDigest('BS-2026-000001', before));
    expect(changesForSeller(before, after)).toBe(asksAnew);
  });
});

describe('a reserve price', () => {
  it('is offered where there are keepers and no fixed price, and takes the keepers along', async () => {
    const box = await sealAmount(12_000_000, { of: 'RESERVE', listing: 'LS-1' }, { keepers: keepers.map(({ publicKey }) => publicKey), needed: 2 });
    expect([takesReserve(rules()), takesReserve(rules({ keepers: [] })), takesReserve(rules({ template: 'fixed-first/2026.1', increment: null }))]).toEqual([true, false, false]);
    expect(agreedRules(rules(), box)).toMatchObject({ reserve: box, keepersNeeded: 2, keepers });
    expect(agreedRules(rules(), null)).toMatchObject({ reserve: null, keepersNeeded: 0, keepers: [] });
    expect(agreedRules(rules({ template: 'exchange-sealed/2026.1', increment: null }), null)).toMatchObject({ reserve: null, keepersNeeded: 2, keepers });
    expect([isSealedTo(rules(), box), isSealedTo(rules({ keepers: [...keepers].reverse() }), box), isSealedTo(rules({ keepers: [...keepers, { number: 4, name: '四', publicKey: makeKeeperKeys().publicKey }] }), box), isSealedTo(rules(), 'box')]).toEqual([true, true, false, false]);
  });

  it('is in the plain text only once it is there', () => {
    const text = (box: string | null) => plainRules(agreedRules(rules(), box)).map(({ en }) => en).join(' ');
    expect(plainRules(rules()).map(({ en }) => en).join(' ')).toBe(text(null));
    expect(text(null)).not.toMatch(/reserve|keepers/);
    expect(text('box')).toMatch(/2 of 3 keepers.*sealed reserve price/);
  });
});
