import fc from 'fast-check';
import type { Cap, Component, LicencePeriod, LicenceTerms, Running } from '../terms/index.js';
import { checkTerms } from '../terms/index.js';
import { computeRoyalty, reportingPeriods } from './index.js';
import type { ReportLine, RoyaltyLine, RoyaltyReport, RoyaltyStatement } from './index.js';

const bases = fc.constantFrom('NET_SALES' as const, 'UNITS' as const, 'PROFIT' as const);
const products = fc.constantFrom(null, '泵', '阀');
const territories = fc.constantFrom(null, 'CN', 'CN-12', 'CN-120116', 'US');
const anyTiers = fc.tuple(fc.uniqueArray(fc.bigInt({ min: 1n, max: 3_000_000n }), { maxLength: 3 }), fc.array(fc.bigInt({ min: 1n, max: 200_000n }), { minLength: 4, maxLength: 4 })).map(([ends, rates]) =>
  [...[...ends].sort((a, b) => (a < b ? -1 : 1)), null].map((upTo, index) => ({ upTo, rate: rates[index] ?? 1n })),
);
const anyRunning: fc.Arbitrary<Running> = fc.record({ kind: fc.constant('RUNNING' as const), base: bases, tiers: anyTiers, product: products, territory: territories });
const anyLine: fc.Arbitrary<ReportLine> = fc.record({ base: bases, product: products, territory: territories, amount: fc.bigInt({ min: 0n, max: 2_000_000n }) });
const sums = fc.bigInt({ min: 1n, max: 300_000_000n });

const anyTerms: fc.Arbitrary<LicenceTerms> = fc
  .record({
    runnings: fc.uniqueArray(anyRunning, { minLength: 1, maxLength: 4, selector: ({ base, product, territory }) => JSON.stringify([base, product, territory]) }),
    limits: fc.option(fc.tuple(sums, sums, sums).map((three) => [...three].sort((a, b) => (a < b ? -1 : 1)))),
    limited: fc.record({ minimum: fc.boolean(), perYear: fc.boolean(), inTotal: fc.boolean() }),
    credits: fc.array(sums, { maxLength: 2 }),
    cycle: fc.constantFrom('QUARTER' as const, 'HALF_YEAR' as const, 'YEAR' as const),
    counted: fc.constantFrom('CALENDAR' as const, 'FROM_START' as const),
  })
  .map(({ runnings, limits, limited, credits, cycle, counted }) => {
    const [least = 0n, year = 0n, total = 0n] = limits ?? [];
    const components: Component[] = [...runnings, ...credits.map((amount): Component => ({ kind: 'ENTRY_FEE', amount, due: { afterStart: 0 }, creditable: true }))];
    if (limits && limited.minimum) components.push({ kind: 'MINIMUM', amount: least });
    if (limits && (limited.perYear || limited.inTotal)) components.push({ kind: 'CAP', perYear: limited.perYear ? year : null, inTotal: limited.inTotal ? total : null });
    return { components, reporting: { cycle, counted, daysToReport: 30, daysToPay: 15 }, lateInterest: null, audit: null, mostFavoured: false, vat: null, withholding: null };
  });
const anyLicence: fc.Arbitrary<LicencePeriod> = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 12 })).map(([day, month, years, until]) => {
  const two = (count: number): string => String(count).padStart(2, '0');
  return { from: `2026-${two(month)}-${two(day)}`, until: `${2027 + years}-${two(until)}-${two(day)}` };
});

/** Reports in an order in which a licensee may file them: each period's first in turn, corrections of earlier ones in between. */
const anyCase = fc.tuple(anyTerms, anyLicence, fc.array(fc.tuple(fc.nat(3), fc.nat(50), fc.array(anyLine, { maxLength: 4 })), { maxLength: 24 })).map(([terms, licence, acts]) => {
  const periods = terms.reporting ? [...reportingPeriods(licence, terms.reporting)].length : 0;
  const versions: number[] = [];
  const reports = acts.flatMap(([kind, which, lines]): RoyaltyReport[] => {
    const corrects = versions.length > 0 && (kind === 0 || versions.length >= periods);
    const period = corrects ? which % versions.length : versions.length;
    const version = (versions[period] ?? 0) + 1;
    versions[period] = version;
    return [{ period, version, filedOn: '2026-12-01', lines }];
  });
  return { terms, licence, reports };
});

/** The reports as they stand in the end, as if each had been right at once. */
function final(reports: readonly RoyaltyReport[]): RoyaltyReport[] {
  const latest = new Map(reports.map((report) => [report.period, report]));
  return [...latest.values()].sort((a, b) => a.period - b.period).map((report) => ({ ...report, version: 1 }));
}
const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const totals = (statements: readonly RoyaltyStatement[]): bigint => total(statements.map((each) => each.total));
const capOf = ({ components }: LicenceTerms): Cap => components.find((each) => each.kind === 'CAP') ?? { kind: 'CAP', perYear: null, inTotal: null };

/** Royalty before entry fees are set off, by contract year. */
function earnedByYear(statements: readonly RoyaltyStatement[]): Map<number, bigint> {
  const years = new Map<number, bigint>();
  const earned = (lines: readonly RoyaltyLine[]): bigint => total(lines.flatMap(({ kind, amount }) => (kind === 'CREDIT' ? [] : [amount])));
  for (const { period, lines } of statements) years.set(period.contractYear, (years.get(period.contractYear) ?? 0n) + earned(lines));
  return years;
}
const holds = (law: (each: { terms: LicenceTerms; licence: LicencePeriod; reports: readonly RoyaltyReport[] }) => void): void => fc.assert(fc.property(anyCase, law), { numRuns: 300 });

describe('whatever is agreed and reported', () => {
  it('the terms of these cases hold together', () => holds(({ terms }) => expect(checkTerms(terms)).toEqual([])));

  it('statements with corrections sum to those of the final reports at once', () =>
    holds(({ terms, licence, reports }) => {
      const { statements, pending } = computeRoyalty(terms, licence, reports);
      expect(totals(statements) + total(pending.map(({ difference }) => difference))).toBe(totals(computeRoyalty(terms, licence, final(reports)).statements));
    }));

  it('what is owed and carried sums to what the statements say, and nothing is owed below 0', () =>
    holds(({ terms, licence, reports }) => {
      const { statements, carried } = computeRoyalty(terms, licence, reports);
      expect(total(statements.map(({ owed }) => owed)) + carried).toBe(totals(statements));
      for (const each of statements) expect(each.owed >= 0n && each.carriedOut <= 0n && (each.owed === 0n || each.carriedOut === 0n)).toBe(true);
      for (const { lines, corrections, total: sum } of statements) expect(total(lines.map(({ amount }) => amount)) + total(corrections.map(({ difference }) => difference))).toBe(sum);
    }));

  it('a further report adds a statement and changes none', () =>
    holds(({ terms, licence, reports }) => {
      const whole = computeRoyalty(terms, licence, reports).statements;
      const before = computeRoyalty(terms, licence, reports.slice(0, -1)).statements;
      expect(whole.slice(0, before.length)).toEqual(before);
      expect(whole.length - before.length).toBeLessThanOrEqual(1);
    }));

  it('the order of lines and how they were split make no difference', () =>
    holds(({ terms, licence, reports }) => {
      const otherwise = reports.map((report) => ({ ...report, lines: report.lines.flatMap((line) => [{ ...line, amount: line.amount / 3n }, { ...line, amount: line.amount - line.amount / 3n }]).reverse() }));
      expect(computeRoyalty(terms, licence, otherwise)).toEqual(computeRoyalty(terms, licence, reports));
    }));

  it('no cap is exceeded, in a year or in total', () =>
    holds(({ terms, licence, reports }) => {
      const { perYear, inTotal } = capOf(terms);
      const years = [...earnedByYear(computeRoyalty(terms, licence, final(reports)).statements).values()];
      if (perYear !== null) for (const earned of years) expect(earned <= perYear).toBe(true);
      if (inTotal !== null) expect(total(years) <= inTotal).toBe(true);
    }));

  it('the minimum is reached at the end of every full year, unless the cap in total is', () =>
    holds(({ terms, licence, reports }) => {
      const minimum = terms.components.find((each) => each.kind === 'MINIMUM')?.amount ?? 0n;
      const { statements } = computeRoyalty(terms, licence, final(reports));
      const earned = earnedByYear(statements);
      const used = total([...earned.values()]) === capOf(terms).inTotal;
      for (const { period } of statements) {
        const isFull = period.closesYear && period.yearDays.full === period.yearDays.inTerm;
        if (isFull && !used) expect((earned.get(period.contractYear) ?? 0n) >= minimum).toBe(true);
      }
    }));

  it('no more than the entry fees is set off', () =>
    holds(({ terms, licence, reports }) => {
      const credits = total(terms.components.flatMap((each) => (each.kind === 'ENTRY_FEE' ? [each.amount] : [])));
      const taken = computeRoyalty(terms, licence, final(reports)).statements.flatMap(({ lines }) => lines.flatMap(({ kind, amount }) => (kind === 'CREDIT' ? [amount] : [])));
      expect(-total(taken) <= credits).toBe(true);
    }));

  it('a year of units owes what its sum owes at once, however it is reported', () => {
    const byUnits = fc.tuple(anyTiers, fc.array(fc.bigInt({ min: 0n, max: 900_000n }), { minLength: 4, maxLength: 4 }));
    fc.assert(
      fc.property(byUnits, ([tiers, quarters]) => {
        const components: Component[] = [{ kind: 'RUNNING', base: 'UNITS', tiers, product: null, territory: null }];
        const terms: LicenceTerms = { components, reporting: { cycle: 'QUARTER', daysToReport: 1, daysToPay: 1 }, lateInterest: null, audit: null, mostFavoured: false, vat: null, withholding: null };
        const reports = quarters.map((amount, period): RoyaltyReport => ({ period, version: 1, filedOn: '2027-01-01', lines: [{ base: 'UNITS', product: null, territory: null, amount }] }));
        const year = total(quarters);
        let from = 0n;
        let atOnce = 0n;
        for (const { upTo, rate } of tiers) {
          const end = upTo === null || upTo > year ? year : upTo;
          if (end > from) atOnce += (end - from) * rate;
          if (end > from) from = end;
        }
        expect(totals(computeRoyalty(terms, { from: '2026-01-01', until: '2026-12-31' }, reports).statements)).toBe(atOnce);
      }),
    );
  });
});
