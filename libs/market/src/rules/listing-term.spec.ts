import { dealNextStep } from './deal-next-step.js';
import { checkListingTerm, endOfTerm, listingTermRule, sellerKindOf } from './listing-term.js';
import { listingTermRules } from './listing-term-rules.js';
import { offerExpiry } from './offer-expiry.js';

describe('the term of a listing', () => {
  it.each([
    ['ENTERPRISE', [5, 90, 28]],
    ['UNIVERSITY', [15, 90, 28]],
    ['BANK', [5, 90, 28]],
  ] as const)('of a seller of kind %s has its least, most and usual days', (kind, days) => {
    const rule = listingTermRule(sellerKindOf(kind), '2026-11-24');
    expect([rule.leastDays, rule.mostDays, rule.defaultDays]).toEqual(days);
  });

  it.each([
    [4, false],
    [5, true],
    [90, true],
    [91, false],
    [7.5, false],
  ])('of %d days is allowed to a private seller: %s', (days, allowed) => {
    const check = (): void => checkListingTerm(days, listingTermRule('PRIVATE', '2026-11-24'));
    if (allowed) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'LISTING_TERM_OUT_OF_RANGE', params: { least: 5, most: 90, source: expect.stringContaining('平台') } }));
  });

  it('follows the version of the rule that governs the day', () => {
    const [first] = listingTermRules.filter((rule) => rule.sellerKind === 'PRIVATE');
    if (!first) throw new Error('no rule for private sellers');
    const rules = [{ ...first, validFrom: '2027-01-01', mostDays: 60 }, first];
    expect(listingTermRule('PRIVATE', '2026-12-31', rules).mostDays).toBe(90);
    expect(listingTermRule('PRIVATE', '2027-01-01', rules).mostDays).toBe(60);
    expect(() => listingTermRule('PRIVATE', '2001-01-01', rules)).toThrow(RangeError);
  });

  it('is not told for sellers whose route is not built', () => {
    expect(() => listingTermRule('STATE_OWNED_ENTERPRISE', '2026-11-24')).toThrow(RangeError);
  });

  it('has a source for every number', () => {
    for (const rule of listingTermRules) {
      expect(rule.source).not.toBe('');
      expect(rule.leastDays).toBeLessThanOrEqual(rule.defaultDays);
      expect(rule.defaultDays).toBeLessThanOrEqual(rule.mostDays);
    }
  });

  it.each([
    ['2026-11-24T02:00:00Z', 5, '2026-11-29T16:00:00.000Z'],
    ['2026-11-24T15:59:59Z', 1, '2026-11-25T16:00:00.000Z'],
    ['2026-11-24T16:00:00Z', 1, '2026-11-26T16:00:00.000Z'],
  ])('that begins at %s ends %d full days later at midnight in China', (begin, days, end) => {
    expect(endOfTerm(new Date(begin), days).toISOString()).toBe(end);
  });
});

describe('the term of an offer', () => {
  const now = new Date('2026-11-24T02:00:00Z');
  const far = new Date('2027-11-24T02:00:00Z');

  it('ends at midnight, or with the listing', () => {
    expect(offerExpiry(now, 3, far).toISOString()).toBe('2026-11-27T16:00:00.000Z');
    const soon = new Date('2026-11-25T16:00:00Z');
    expect(offerExpiry(now, 3, soon)).toEqual(soon);
  });

  it.each([0, 31, 1.5, -1])('is not %d days', (days) => {
    expect(() => offerExpiry(now, days, far)).toThrow(expect.objectContaining({ code: 'OFFER_EXPIRY_OUT_OF_RANGE' }));
  });
});

describe('what follows a deal', () => {
  const agreedAt = new Date('2026-11-24T02:00:00Z');
  const university = listingTermRule('UNIVERSITY', '2026-11-24');

  it('is a posting of 15 days when a university negotiated the price', () => {
    expect(dealNextStep({ state: 'AGREED', agreedAt, priceRoute: 'NEGOTIATED', rule: university }, 'zh-CN')).toContain('2026-12-09');
    expect(dealNextStep({ state: 'AGREED', agreedAt, priceRoute: 'NEGOTIATED', rule: university }, 'en')).toContain('2026-12-09');
  });

  it('is the contract otherwise', () => {
    expect(dealNextStep({ state: 'AGREED', agreedAt, priceRoute: 'BID', rule: university }, 'zh-CN')).toContain('签订转让合同');
    expect(dealNextStep({ state: 'AGREED', agreedAt, priceRoute: 'NEGOTIATED', rule: listingTermRule('PRIVATE', '2026-11-24') }, 'en')).toContain('sign the assignment contract');
  });
});
