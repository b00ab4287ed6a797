import { computeRoyalty, percent, reportedBases } from '@haihe/licensing/rules';
import type { Component, LicencePeriod, LicenceTerms, ReportLine, RoyaltyReport } from '@haihe/licensing/rules';
import { figure } from './figure.js';
import type { Figure } from './figure.js';
import { seeded, weighted } from './random.js';

const LICENCES = 100_000;
/** Quarters that some licences have behind them; a run computes them again, for the steps of the year and for corrections. */
const BEFORE = 8;
const MILLION = 100_000_000n;

interface GeneratedLicence {
  readonly terms: LicenceTerms;
  readonly period: LicencePeriod;
  readonly reports: readonly RoyaltyReport[];
}

/** `npm run bench royalty`: the royalties of one quarter for many licences with mixed terms, in memory and in one process. */
export function benchRoyalty(count: number = LICENCES): Promise<Figure[]> {
  const name = `royalties, ${count.toLocaleString('en')} licences`;
  for (const licence of licences(Math.ceil(count / 10), BEFORE)) computeRoyalty(licence.terms, licence.period, licence.reports);
  return Promise.resolve([
    figure(`${name}, one quarter's reports each`, rate(licences(count, 0)), '1/s'),
    figure(`${name}, a quarter after up to ${BEFORE} others, some corrected`, rate(licences(count, BEFORE)), '1/s'),
  ]);
}

/** Licences per second whose statements are computed. */
function rate(all: readonly GeneratedLicence[]): number {
  let statements = 0;
  const started = performance.now();
  for (const { terms, period, reports } of all) statements += computeRoyalty(terms, period, reports).statements.length;
  const seconds = (performance.now() - started) / 1000;
  if (statements < all.length) throw new Error('a licence has no statement');
  return all.length / seconds;
}

/** Half by a rate of net sales, the others by steps, by units, or for a territory and a product; with limits and taxes. */
function licences(count: number, before: number): GeneratedLicence[] {
  const random = seeded(count + before);
  const below = (end: number): number => Math.floor(random() * end);
  const kind = weighted(['FLAT', 'STEPS', 'UNITS', 'MANY'] as const, [50, 25, 15, 10], random);
  const runnings: Readonly<Record<ReturnType<typeof kind>, readonly Component[]>> = {
    FLAT: [{ kind: 'RUNNING', base: 'NET_SALES', tiers: [{ upTo: null, rate: percent('3.5') }], product: null, territory: null }],
    STEPS: [{ kind: 'RUNNING', base: 'NET_SALES', tiers: [{ upTo: MILLION, rate: percent('5') }, { upTo: 3n * MILLION, rate: percent('4') }, { upTo: null, rate: percent('3') }], product: null, territory: null }],
    UNITS: [{ kind: 'RUNNING', base: 'UNITS', tiers: [{ upTo: 10_000n, rate: 250n }, { upTo: null, rate: 180n }], product: null, territory: null }],
    MANY: [
      { kind: 'RUNNING', base: 'NET_SALES', tiers: [{ upTo: null, rate: percent('4') }], product: 'P1', territory: null },
      { kind: 'RUNNING', base: 'NET_SALES', tiers: [{ upTo: null, rate: percent('2') }], product: null, territory: 'CN-12' },
    ],
  };
  return Array.from({ length: count }, () => {
    const components: Component[] = [...runnings[kind()]];
    if (random() < 0.4) components.push({ kind: 'MINIMUM', amount: MILLION / 10n });
    if (random() < 0.3) components.push({ kind: 'CAP', perYear: MILLION, inTotal: random() < 0.5 ? 5n * MILLION : null });
    if (random() < 0.3) components.push({ kind: 'ENTRY_FEE', amount: MILLION / 20n, due: { afterStart: 30 }, creditable: true });
    const terms: LicenceTerms = {
      components,
      reporting: { cycle: 'QUARTER', daysToReport: 30, daysToPay: 15 },
      ...{ lateInterest: percent('0.05'), audit: null, mostFavoured: false, withholding: random() < 0.1 ? percent('10') : null },
      vat: random() < 0.8 ? { rate: percent('6'), how: 'ON_TOP' } : null,
    };
    const bases = reportedBases(terms);
    const lines = (): ReportLine[] =>
      Array.from({ length: 1 + below(4) }, (_, index) => {
        const base = bases[index % bases.length] ?? 'NET_SALES';
        const amount = base === 'UNITS' ? BigInt(below(20_000)) : BigInt(below(2_000_000)) * 100n;
        return { base, product: `P${1 + below(3)}`, territory: below(2) === 0 ? 'CN-12' : 'CN-31', amount };
      });
    const reports: RoyaltyReport[] = [];
    const last = below(before + 1);
    for (let period = 0; period <= last; period += 1) {
      reports.push({ period, version: 1, filedOn: '2026-04-20', lines: lines() });
      if (period < last && random() < 0.05) reports.push({ period, version: 2, filedOn: '2026-05-20', lines: lines() });
    }
    return { terms, period: { from: `2024-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`, until: '2033-12-31' }, reports };
  });
}
