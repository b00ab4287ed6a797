import { percent } from '../terms/index.js';
import type { Component, LicencePeriod, LicenceTerms, Running } from '../terms/index.js';
import { computeRoyalty } from './index.js';
import type { RoyaltyReport, RoyaltyStatement } from './index.js';

const YUAN = 100n;
const licence: LicencePeriod = { from: '2026-01-01', until: '2028-12-31' };
const running = (rate: string, change: Partial<Running> = {}): Running => ({ kind: 'RUNNING', base: 'NET_SALES', tiers: [{ upTo: null, rate: percent(rate) }], product: null, territory: null, ...change });
const terms = (components: readonly Component[], change: Partial<LicenceTerms> = {}): LicenceTerms => ({
  components,
  reporting: { cycle: 'QUARTER', daysToReport: 30, daysToPay: 15 },
  ...{ lateInterest: null, audit: null, mostFavoured: false, vat: null, withholding: null },
  ...change,
});
/** A report of net sales in yuan. */
const sold = (period: number, yuan: number, version = 1): RoyaltyReport => ({ period, version, filedOn: '2026-04-10', lines: [{ base: 'NET_SALES', product: null, territory: null, amount: BigInt(yuan) * YUAN }] });
const owed = (statements: readonly RoyaltyStatement[]): string[] => statements.map((each) => yuan(each.owed));
const yuan = (fen: bigint): string => (Number(fen) / 100).toFixed(2);

const threeSteps = running('5', { tiers: [{ upTo: 1_000_000n * YUAN, rate: percent('5') }, { upTo: 3_000_000n * YUAN, rate: percent('4') }, { upTo: null, rate: percent('3') }] });

describe('correction', () => {
  it('upwards goes into the next statement', () => {
    const { statements } = computeRoyalty(terms([threeSteps]), licence, [sold(0, 800_000), sold(0, 900_000, 2), sold(1, 700_000)]);
    // 900,000 × 5 % = 45,000, 5,000 more than stated. Then 100,000 × 5 % + 600,000 × 4 % = 29,000.
    expect(statements[1]?.corrections).toEqual([{ period: 0, stated: 40_000n * YUAN, corrected: 45_000n * YUAN, difference: 5_000n * YUAN }]);
    expect(owed(statements)).toEqual(['40000.00', '34000.00']);
  });

  it('downwards moves the steps of later periods too', () => {
    const { statements } = computeRoyalty(terms([threeSteps]), licence, [sold(0, 800_000), sold(1, 700_000), sold(0, 100_000, 2), sold(2, 2_000_000)]);
    // First quarter 100,000 × 5 % = 5,000 (35,000 less); the second now all at 5 %: 35,000 (5,000 more).
    // Third: 200,000 × 5 % + 1,800,000 × 4 % = 82,000; less 30,000.
    expect(statements[2]?.corrections.map(({ period, difference }) => [period, yuan(difference)])).toEqual([[0, '-35000.00'], [1, '5000.00']]);
    expect(owed(statements)).toEqual(['40000.00', '30000.00', '52000.00']);
  });

  it('is carried forward when it leaves less than nothing', () => {
    const { statements, carried } = computeRoyalty(terms([threeSteps]), licence, [sold(0, 800_000), sold(0, 0, 2), sold(1, 0), sold(2, 1_000_000)]);
    expect(statements.map(({ total, carriedIn, owed: due, carriedOut }) => [total, carriedIn, due, carriedOut].map(yuan))).toEqual([
      ['40000.00', '0.00', '40000.00', '0.00'],
      ['-40000.00', '0.00', '0.00', '-40000.00'],
      ['50000.00', '-40000.00', '10000.00', '0.00'],
    ]);
    expect(carried).toBe(0n);
  });

  it('waits for the next statement, and has its own after the last period', () => {
    const short: LicencePeriod = { from: '2026-01-01', until: '2026-06-30' };
    const first = [sold(0, 100_000), sold(0, 200_000, 2)];
    expect(computeRoyalty(terms([running('5')]), short, first).pending).toEqual([{ period: 0, stated: 5_000n * YUAN, corrected: 10_000n * YUAN, difference: 5_000n * YUAN }]);
    const { statements, pending } = computeRoyalty(terms([running('5')]), short, [...first, sold(1, 0), { ...sold(1, 40_000, 2), filedOn: '2026-08-03' }]);
    expect(pending).toEqual([]);
    expect(statements.map(({ kind, payBy, owed: due }) => [kind, payBy, yuan(due)])).toEqual([
      ['REGULAR', '2026-05-15', '5000.00'],
      ['REGULAR', '2026-08-14', '5000.00'],
      ['CORRECTION', '2026-08-18', '2000.00'],
    ]);
  });
});

describe('reports', () => {
  const refusal = (...reports: RoyaltyReport[]): (() => unknown) => () => computeRoyalty(terms([running('5')]), { from: '2026-01-01', until: '2026-06-30' }, reports);
  it.each<[string, RoyaltyReport[]]>([
    ['REPORT_PERIOD_SKIPPED', [sold(1, 0)]],
    ['REPORT_PERIOD_UNKNOWN', [sold(0, 0), sold(1, 0), sold(2, 0)]],
    ['REPORT_PERIOD_UNKNOWN', [sold(-1, 0)]],
    ['REPORT_VERSION_STALE', [sold(0, 0), sold(0, 1)]],
    ['REPORT_VERSION_STALE', [sold(0, 0, 2)]],
    ['REPORT_AMOUNT_RANGE', [sold(0, -1)]],
    ['REPORT_AMOUNT_RANGE', [sold(0, 10_000_000_000_001)]],
  ])('refuses with %s: %j', (code, reports) => expect(refusal(...reports)).toThrow(expect.objectContaining({ code })));

  it('has no period in a licence that ends before it begins', () => {
    expect(() => computeRoyalty(terms([running('5')]), { from: '2026-01-02', until: '2026-01-01' }, [sold(0, 1)])).toThrow(expect.objectContaining({ code: 'REPORT_PERIOD_UNKNOWN' }));
  });

  it('needs an agreed cycle', () => {
    expect(() => computeRoyalty(terms([], { reporting: null }), licence, [sold(0, 1)])).toThrow(expect.objectContaining({ code: 'REPORT_NOT_AGREED' }));
    expect(computeRoyalty(terms([], { reporting: null }), licence, []).statements).toEqual([]);
  });
});

describe('tax', () => {
  it('comes on top, with income tax withheld of the net amount', () => {
    // 40,000 × 6 % = 2,400; 40,000 × 10 % = 4,000; 42,400 − 4,000 = 38,400.
    const taxed = terms([threeSteps], { vat: { rate: percent('6'), how: 'ON_TOP' }, withholding: percent('10') });
    expect(computeRoyalty(taxed, licence, [sold(0, 800_000)]).statements[0]?.tax).toEqual({ net: 40_000n * YUAN, vat: 2_400n * YUAN, invoiced: 42_400n * YUAN, withheld: 4_000n * YUAN, payable: 38_400n * YUAN });
  });
});
