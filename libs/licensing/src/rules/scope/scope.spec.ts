import fc from 'fast-check';
import { cellsOf, conflictOf, fieldRanges, mayBeGrantedUnder, scopeLiesWithin, territoryRange, tidyScope, whereScopesMeet } from './index.js';
import type { LicenceKind, LicenceScope } from './index.js';

/** A small world, in which "contains" is written down by hand: a code's leaves. */
const territoryLeaves: Readonly<Record<string, readonly string[]>> = {
  CN: ['CN-120103', 'CN-120116', 'CN-1301', 'CN-11'],
  'CN-12': ['CN-120103', 'CN-120116'],
  'CN-1201': ['CN-120103', 'CN-120116'],
  'CN-120103': ['CN-120103'],
  'CN-120116': ['CN-120116'],
  'CN-1301': ['CN-1301'],
  'CN-11': ['CN-11'],
  DE: ['DE'],
};
const ipcLeaves: Readonly<Record<string, readonly string[]>> = {
  'IPC:H': ['IPC:H01M10/05', 'IPC:H01M10/052', 'IPC:H01M4/00', 'IPC:H02J'],
  'IPC:H01': ['IPC:H01M10/05', 'IPC:H01M10/052', 'IPC:H01M4/00'],
  'IPC:H01M': ['IPC:H01M10/05', 'IPC:H01M10/052', 'IPC:H01M4/00'],
  'IPC:H01M10/00': ['IPC:H01M10/05', 'IPC:H01M10/052'],
  'IPC:H01M10/05': ['IPC:H01M10/05'],
  'IPC:H01M10/052': ['IPC:H01M10/052'],
  'IPC:H01M4/00': ['IPC:H01M4/00'],
  'IPC:H02J': ['IPC:H02J'],
};
const industryLeaves: Readonly<Record<string, readonly string[]>> = { 'IND:C': ['IND:C3841', 'IND:C39'], 'IND:C38': ['IND:C3841'], 'IND:C3841': ['IND:C3841'], 'IND:C39': ['IND:C39'], 'IND:I': ['IND:I'] };
const allIpc = new Set(Object.values(ipcLeaves).flat());
const allIndustries = new Set(Object.values(industryLeaves).flat());

/** Every point of a scope: right, place, class, industry, day. */
function pointsOf(scope: LicenceScope): Set<string> {
  const ipc = scope.fields.filter((code) => code.startsWith('IPC')).flatMap((code) => ipcLeaves[code] ?? []);
  const industries = scope.fields.filter((code) => code.startsWith('IND')).flatMap((code) => industryLeaves[code] ?? []);
  const points = new Set<string>();
  for (const right of scope.rightIds) {
    for (const place of scope.territories.flatMap((code) => territoryLeaves[code] ?? [])) {
      for (const symbol of ipc.length > 0 ? ipc : allIpc) {
        for (const industry of industries.length > 0 ? industries : allIndustries) {
          for (let day = Number(scope.from.slice(8)); day <= Number(scope.until.slice(8)); day += 1) points.add([right, place, symbol, industry, day].join('|'));
        }
      }
    }
  }
  return points;
}

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-12-0${String(number)}`);
const someOf = (all: readonly string[], least: number) => fc.uniqueArray(fc.constantFrom(...all), { minLength: least, maxLength: 3 });
const scopes: fc.Arbitrary<LicenceScope> = fc
  .record({
    rightIds: someOf(['r1', 'r2', 'r3'], 1),
    territories: someOf(Object.keys(territoryLeaves), 1),
    fields: fc.oneof(someOf(Object.keys(ipcLeaves), 0), someOf(Object.keys(industryLeaves), 0)),
    days: fc.tuple(day, day),
  })
  .map(({ days, ...scope }) => tidyScope({ ...scope, from: days[0] < days[1] ? days[0] : days[1], until: days[0] < days[1] ? days[1] : days[0] }));
const kinds = fc.constantFrom<LicenceKind>('EXCLUSIVE', 'SOLE', 'ORDINARY');

describe('the scope of a licence', () => {
  it('meets another exactly where the two have a point in common', () => {
    fc.assert(
      fc.property(scopes, scopes, (one, other) => {
        const points = pointsOf(one);
        const common = [...pointsOf(other)].some((point) => points.has(point));
        expect(whereScopesMeet(one, other) !== null).toBe(common);
        expect(whereScopesMeet(other, one) !== null).toBe(common);
      }),
      { numRuns: 2000 },
    );
  });

  it('says a place of meeting that lies within both', () => {
    fc.assert(
      fc.property(scopes, scopes, (one, other) => {
        const where = whereScopesMeet(one, other);
        if (!where) return;
        expect(where.rightIds.every((id) => one.rightIds.includes(id) && other.rightIds.includes(id))).toBe(true);
        const said = tidyScope({ ...where, fields: where.fields?.filter((code) => code.startsWith(where.fields?.[0]?.slice(0, 4) ?? '')) ?? [] });
        expect(whereScopesMeet(said, one)).not.toBeNull();
        expect(whereScopesMeet(said, other)).not.toBeNull();
      }),
    );
  });

  it('lies within another exactly where all its points do', () => {
    fc.assert(
      fc.property(scopes, scopes, (inner, outer) => {
        const points = pointsOf(outer);
        // A scope that says every field by naming all that this small world has is not within one that says the same: there are more.
        const whole = [...pointsOf(inner)].every((point) => points.has(point));
        if (scopeLiesWithin(inner, outer)) expect(whole).toBe(true);
        expect(scopeLiesWithin(inner, inner)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps its points when it is tidied, and has no two cells that meet', () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        const twice = tidyScope({ ...scope, territories: [...scope.territories, ...scope.territories], rightIds: [...scope.rightIds, ...scope.rightIds] });
        expect(twice).toEqual(scope);
        const cells = cellsOf(scope);
        for (const [index, one] of cells.entries()) {
          for (const other of cells.slice(index + 1)) {
            const meet = one.rightId === other.rightId && one.territory.from < other.territory.until && other.territory.from < one.territory.until
              && one.field.ipc.from < other.field.ipc.until && other.field.ipc.from < one.field.ipc.until
              && one.field.industry.from < other.field.industry.until && other.field.industry.from < one.field.industry.until;
            expect(meet).toBe(false);
          }
        }
      }),
    );
  });

  it('shuts out by kind: only two ordinary licences may meet', () => {
    fc.assert(
      fc.property(scopes, scopes, kinds, kinds, (one, other, kind, otherKind) => {
        const conflict = conflictOf({ ...one, kind }, { ...other, kind: otherKind });
        expect(conflict !== null).toBe(whereScopesMeet(one, other) !== null && !(kind === 'ORDINARY' && otherKind === 'ORDINARY'));
      }),
    );
  });

  it('reads territories by country and division', () => {
    expect(territoryRange('CN-120000')).toEqual(territoryRange('CN-12'));
    expect(territoryRange('CN-12').until - territoryRange('CN-12').from).toBe(10_000);
    expect(territoryRange('CN-120116').until - territoryRange('CN-120116').from).toBe(1);
    for (const wrong of ['', 'cn', 'CHN', 'CN-1', 'CN-123', 'CN-00', 'CN-000000', 'CN-0012', 'CN-12 ', 'CN-1200116']) expect(() => territoryRange(wrong)).toThrow('TERRITORY_UNKNOWN');
  });

  it('reads fields by either system', () => {
    expect(fieldRanges('IPC:H01M10/00')).toEqual(fieldRanges('IPC:H01M10'));
    expect(fieldRanges('IPC:A01B1/02').ipc.until - fieldRanges('IPC:A01B1/02').ipc.from).toBe(1);
    for (const wrong of ['', 'H01M', 'IPC:', 'IPC:I', 'IPC:H1', 'IPC:H01M10/5', 'IND:U', 'IND:C1', 'IND:C38411', 'IPC:h01m']) expect(() => fieldRanges(wrong)).toThrow('FIELD_UNKNOWN');
  });

  it('refuses what is no scope', () => {
    const scope: LicenceScope = { rightIds: ['r1'], territories: ['CN'], fields: [], from: '2026-01-02', until: '2026-01-02' };
    expect(() => tidyScope({ ...scope, until: '2026-01-01' })).toThrow('PERIOD_BACKWARDS');
    expect(() => tidyScope({ ...scope, rightIds: [] })).toThrow('SCOPE_EMPTY');
    expect(() => tidyScope({ ...scope, territories: [] })).toThrow('SCOPE_EMPTY');
    expect(() => tidyScope({ ...scope, fields: ['IPC:H', 'IND:C'] })).toThrow('FIELD_SYSTEMS_MIXED');
    expect(() => tidyScope({ ...scope, rightIds: Array.from({ length: 2001 }, (_, index) => `r${String(index)}`) })).toThrow('SCOPE_TOO_WIDE');
  });

  it('lets nobody grant more than he has', () => {
    expect(mayBeGrantedUnder('EXCLUSIVE', 'ORDINARY')).toBe(false);
    expect(mayBeGrantedUnder('SOLE', 'EXCLUSIVE')).toBe(true);
    expect(mayBeGrantedUnder('ORDINARY', 'ORDINARY')).toBe(true);
  });
});
