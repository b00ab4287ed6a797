import { assessRight } from './assess-right.js';
import type { RightFacts } from './assess-right.js';
import { equalShares } from './ownership/index.js';

const facts: RightFacts = {
  kind: 'INVENTION',
  office: 'CN',
  filingDate: '2018-06-03',
  publicationDate: '2019-01-04',
  grantDate: '2021-08-01',
  shares: equalShares(1),
};

describe('assessRight', () => {
  it('derives all parts for one day from the same facts', () => {
    const stated = { standing: 'IN_FORCE', on: '2026-02-10' } as const;
    const right = assessRight({ ...facts, stated }, [{ code: 'EE01', date: '2024-01-01', licenceKind: 'ORDINARY' }], '2026-03-01');
    expect(right.term.until).toBe('2038-06-02');
    expect(right.status.status).toBe('IN_FORCE');
    expect(right.annuities.next).toMatchObject({ year: 9, dueDate: '2026-06-03', state: 'UPCOMING' });
    expect(right.encumbrances).toHaveLength(1);
    expect(right.tradability).toMatchObject({ tradable: true, warnings: [{ code: 'LICENCE_IN_FORCE' }] });
  });

  it('does not let a patent be traded of which nothing was heard for years', () => {
    const right = assessRight(facts, [], '2026-03-01');
    expect(right.status.status).toBe('UNKNOWN');
    expect(right.tradability.blockers.map(({ code }) => code)).toEqual(['STATUS_UNKNOWN']);
    expect(right.annuities.next).toMatchObject({ year: 9, state: 'UPCOMING' });
  });

  it('adds the encumbrances that the exchange recorded itself', () => {
    const recorded = { kind: 'PLEDGE', holder: null, recordalNumber: null, from: '2026-01-01', until: null, endUnclear: false } as const;
    const right = assessRight({ ...facts, lastPaidYear: 8, recordedEncumbrances: [recorded] }, [], '2026-03-01');
    expect(right.tradability.blockers.map(({ code }) => code)).toEqual(['PLEDGED']);
  });

  it('knows no annuities and only the least term of an invention abroad', () => {
    const right = assessRight({ ...facts, office: 'US', knownUntil: '2026-01-01' }, [], '2026-03-01');
    expect(right.annuities.notes.map(({ code }) => code)).toEqual(['NO_ANNUITIES']);
    expect(right.term.until).toBe('2038-06-02');
    expect(assessRight({ ...facts, kind: 'DESIGN', office: 'US' }, [], '2026-03-01').term).toMatchObject({ until: null, basis: { code: 'TERM_OF_FOREIGN_LAW' } });
  });
});
