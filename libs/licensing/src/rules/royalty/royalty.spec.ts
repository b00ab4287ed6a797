import { percent } from '../terms/index.js';
import type { Component, LicencePeriod, LicenceTerms, Running } from '../terms/index.js';
import { computeRoyalty, reportedBases } from './index.js';
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
const linesOf = (statement: RoyaltyStatement | undefined): string[] => statement?.lines.map((line) => `${line.kind}${line.kind === 'RUNNING' ? ` ${line.tier}: ${yuan(line.quantity)}` : line.kind === 'CAP' ? ` ${line.limit}` : ''} ${yuan(line.amount)}`) ?? [];

const threeSteps = running('5', { tiers: [{ upTo: 1_000_000n * YUAN, rate: percent('5') }, { upTo: 3_000_000n * YUAN, rate: percent('4') }, { upTo: null, rate: percent('3') }] });

describe('running royalty', () => {
  it('goes up the steps over four quarters and begins again with the contract year', () => {
    const { statements } = computeRoyalty(terms([threeSteps]), licence, [sold(0, 800_000), sold(1, 700_000), sold(2, 2_000_000), sold(3, 500_000), sold(4, 100_000)]);
    expect(statements.map(linesOf)).toEqual([
      ['RUNNING 0: 800000.00 40000.00'], // 800,000 × 5 %
      ['RUNNING 0: 200000.00 10000.00', 'RUNNING 1: 500000.00 20000.00'], // up to 1,000,000 at 5 %, the rest at 4 %
      ['RUNNING 1: 1500000.00 60000.00', 'RUNNING 2: 500000.00 15000.00'], // from 1,500,000 to 3,000,000 at 4 %, the rest at 3 %
      ['RUNNING 2: 500000.00 15000.00'], // the year: 1,000,000 × 5 % + 2,000,000 × 4 % + 1,000,000 × 3 % = 160,000
      ['RUNNING 0: 100000.00 5000.00'],
    ]);
    expect(owed(statements)).toEqual(['40000.00', '30000.00', '75000.00', '15000.00', '5000.00']);
    expect([statements[0]?.period.reportBy, statements[0]?.payBy]).toEqual(['2026-04-30', '2026-05-15']);
  });

  it('is rounded half up once per line', () => {
    // 3.5 % of 12,345.67 = 432.09845; 3.5 % of 1 yuan = 3.5 fen.
    const report = (fen: bigint): RoyaltyReport => ({ ...sold(0, 0), lines: [{ base: 'NET_SALES', product: null, territory: null, amount: fen }] });
    expect([1_234_567n, 100n].map((fen) => computeRoyalty(terms([running('3.5')]), licence, [report(fen)]).statements[0]?.owed)).toEqual([43_210n, 4n]);
  });

  it('takes the most particular component of each base, and says what none covers', () => {
    const components = [
      running('3', { territory: 'CN' }),
      running('2', { territory: 'CN-12' }),
      running('4', { product: '泵' }),
      running('0', { base: 'UNITS', tiers: [{ upTo: 100n, rate: 250n }, { upTo: null, rate: 200n }], territory: 'CN' }),
    ];
    const line = (product: string, territory: string | null, amount: bigint, base: 'NET_SALES' | 'UNITS' = 'NET_SALES'): RoyaltyReport['lines'][number] => ({ base, product, territory, amount });
    const lines = [line('阀', 'CN-120116', 1000n * YUAN), line('泵', 'CN-120000', 1000n * YUAN), line('阀', 'CN-31', 1000n * YUAN), line('阀', 'US', 1000n * YUAN), line('阀', 'CN-120000', 150n, 'UNITS'), line('阀', null, 9n)];
    const [statement] = computeRoyalty(terms(components), licence, [{ ...sold(0, 0), lines }]).statements;
    // 泵 1,000 × 4 % = 40; Tianjin 1,000 × 2 % = 20; Shanghai 1,000 × 3 % = 30; units 100 × 2.50 + 50 × 2.00 = 350.
    expect(statement?.lines.map((each) => `${each.component} ${yuan(each.amount)}`)).toEqual(['2 40.00', '1 20.00', '0 30.00', '3 250.00', '3 100.00']);
    expect(statement?.uncharged).toEqual([line('阀', 'US', 1000n * YUAN), line('阀', null, 9n)]);
    expect(reportedBases(terms(components))).toEqual(['NET_SALES', 'UNITS']);
  });
});

describe('annual minimum', () => {
  const components: readonly Component[] = [running('2'), { kind: 'MINIMUM', amount: 100_000n * YUAN }];

  it('is reached with the last report of the year, by days in a short one', () => {
    const reports = [0, 1, 2, 3, 4].map((period) => sold(period, 1_000_000));
    const { statements } = computeRoyalty(terms(components), { from: '2026-01-01', until: '2027-06-30' }, [...reports, sold(5, 0)]);
    // 2026: 4 × 20,000 = 80,000, so 20,000 are added.
    // 2027: 181 of 365 days × 100,000 = 49,589.041 → 49,589.04; less 20,000 → 29,589.04 are added.
    expect(owed(statements)).toEqual(['20000.00', '20000.00', '20000.00', '40000.00', '20000.00', '29589.04']);
    expect(statements[5]?.lines.at(-1)).toEqual({ kind: 'MINIMUM', component: 1, required: 4_958_904n, days: 181, ofDays: 365, amount: 2_958_904n });
  });

  it('counts an entry fee that was credited, and is not paid out of it', () => {
    const entry: Component = { kind: 'ENTRY_FEE', amount: 60_000n * YUAN, due: { afterStart: 0 }, creditable: true };
    const { statements } = computeRoyalty(terms([...components, entry]), licence, [0, 1, 2, 3].map((period) => sold(period, 1_000_000)));
    // Three quarters of 20,000 are set off; the fourth is paid, and 100,000 − 80,000 are added.
    expect(owed(statements)).toEqual(['0.00', '0.00', '0.00', '40000.00']);
    expect(statements[1]?.lines[1]).toEqual({ kind: 'CREDIT', component: 2, left: 20_000n * YUAN, amount: -20_000n * YUAN });
  });
});

describe('cap', () => {
  it('cuts the period in which it is reached, by year and in total', () => {
    const { statements } = computeRoyalty(terms([running('5'), { kind: 'CAP', perYear: 100_000n * YUAN, inTotal: 150_000n * YUAN }]), licence, [sold(0, 1_500_000), sold(1, 1_000_000), sold(2, 1_000_000), sold(3, 0), sold(4, 1_500_000)]);
    // 75,000; then 50,000 of which 25,000 have room; none; none; in the new year 75,000, of which 150,000 − 100,000 = 50,000 have room.
    expect(statements.map(linesOf)).toEqual([
      ['RUNNING 0: 1500000.00 75000.00'],
      ['RUNNING 0: 1000000.00 50000.00', 'CAP YEAR -25000.00'],
      ['RUNNING 0: 1000000.00 50000.00', 'CAP YEAR -50000.00'],
      [],
      ['RUNNING 0: 1500000.00 75000.00', 'CAP TOTAL -25000.00'],
    ]);
    expect(owed(statements)).toEqual(['75000.00', '25000.00', '0.00', '0.00', '50000.00']);
  });

  it('in total goes before the minimum', () => {
    const components: readonly Component[] = [running('5'), { kind: 'MINIMUM', amount: 100n * YUAN }, { kind: 'CAP', perYear: null, inTotal: 150n * YUAN }];
    const { statements } = computeRoyalty(terms(components, { reporting: { cycle: 'YEAR', daysToReport: 0, daysToPay: 0 } }), licence, [sold(0, 0), sold(1, 0), sold(2, 0)]);
    expect(owed(statements)).toEqual(['100.00', '50.00', '0.00']);
  });
});
