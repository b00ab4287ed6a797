import { renderReason } from '../reason.js';
import { deriveTerm, termProgress, termRules } from './index.js';

const days = { filingDate: null, grantDate: null };

describe('deriveTerm', () => {
  it.each([
    ['an invention', { kind: 'INVENTION', ...days, filingDate: '2013-12-18' }, '2033-12-17'],
    ['an invention of 1986 that ended before the prolongation', { kind: 'INVENTION', ...days, filingDate: '1986-05-01' }, '2001-04-30'],
    ['an invention of 1990, prolonged in 2001', { kind: 'INVENTION', ...days, filingDate: '1990-05-01' }, '2010-04-30'],
    ['a utility model', { kind: 'UTILITY_MODEL', ...days, filingDate: '1999-09-06' }, '2009-09-05'],
    ['a utility model of before 1993', { kind: 'UTILITY_MODEL', ...days, filingDate: '1992-12-31' }, '2000-12-30'],
    ['a design filed on the last day of the old law', { kind: 'DESIGN', ...days, filingDate: '2021-05-31' }, '2031-05-30'],
    ['a design filed on the first day of the new law', { kind: 'DESIGN', ...days, filingDate: '2021-06-01' }, '2036-05-31'],
    ['a trademark', { kind: 'TRADEMARK', ...days, grantDate: '2018-03-21' }, '2028-03-20'],
    ['a geographical indication that is a certification mark', { kind: 'GEOGRAPHICAL_INDICATION', ...days, grantDate: '2018-03-21', protectedAsMark: true, renewals: 0 }, '2028-03-20'],
    ['a trademark renewed twice', { kind: 'TRADEMARK', ...days, grantDate: '1998-03-21', renewals: 2 }, '2028-03-20'],
    ["an organisation's program", { kind: 'COPYRIGHT_SOFTWARE', ...days, firstPublicationDate: '2019-05-06' }, '2069-12-31'],
    ["a person's program", { kind: 'COPYRIGHT_SOFTWARE', ...days, ownedByPerson: true, creationDate: '1999-05-06', deathDate: '2001-02-03' }, '2051-12-31'],
    ["an organisation's work", { kind: 'COPYRIGHT_WORK', ...days, firstPublicationDate: '2000-02-29' }, '2050-12-31'],
    ['a layout exploited before it was filed', { kind: 'IC_LAYOUT', ...days, filingDate: '2019-06-01', exploitationDate: '2018-01-10' }, '2028-01-09'],
    ['a layout created long before', { kind: 'IC_LAYOUT', ...days, filingDate: '2019-06-01', creationDate: '2009-01-10' }, '2024-01-09'],
    ['a tree granted under the old regulation', { kind: 'PLANT_VARIETY', ...days, grantDate: '2025-05-31', woody: true }, '2045-05-30'],
    ['a crop granted under the old regulation', { kind: 'PLANT_VARIETY', ...days, grantDate: '2025-05-31', woody: false }, '2040-05-30'],
    ['a tree granted under the new regulation', { kind: 'PLANT_VARIETY', ...days, grantDate: '2025-06-01', woody: true }, '2050-05-31'],
    ['a crop granted under the new regulation', { kind: 'PLANT_VARIETY', ...days, grantDate: '2025-06-01', woody: false }, '2045-05-31'],
    ['an invention with 120 days of adjustment', { kind: 'INVENTION', ...days, filingDate: '2013-12-18', extensionDays: 120 }, '2034-04-16'],
  ] as const)('gives the last day of %s', (_, facts, until) => {
    expect(deriveTerm(facts).until).toBe(until);
  });

  it('says by which law it counts', () => {
    const term = deriveTerm({ kind: 'DESIGN', ...days, filingDate: '2021-05-31' });
    expect(renderReason(term.basis, 'zh-CN')).toBe('保护期 10 年（专利法（2008）第四十二条）');
    expect(renderReason(term.basis, 'en')).toBe('Protected for 10 years (专利法（2008）第四十二条)');
  });

  it.each([
    [{ kind: 'PLANT_VARIETY', ...days, grantDate: '2025-06-01' }, 'TERM_SHORTER_ASSUMED'],
    [{ kind: 'COPYRIGHT_SOFTWARE', ...days, creationDate: '2019-05-06' }, 'TERM_FROM_COMPLETION'],
    [{ kind: 'TRADEMARK', ...days, grantDate: '2018-03-21' }, 'TERM_RENEWALS_ASSUMED_NONE'],
    [{ kind: 'IC_LAYOUT', ...days, filingDate: '2019-06-01', creationDate: '2009-01-10' }, 'TERM_ENDS_WITH_CREATION_LIMIT'],
    [{ kind: 'INVENTION', ...days, filingDate: '2013-12-18', extensionDays: 1 }, 'TERM_EXTENDED'],
  ] as const)('says what it assumed of %j: %s', (facts, code) => {
    expect(deriveTerm(facts).notes.map((note) => note.code)).toEqual([code]);
  });

  it.each([
    [{ kind: 'INVENTION', ...days }, 'TERM_START_UNKNOWN'],
    [{ kind: 'COPYRIGHT_WORK', ...days }, 'TERM_START_UNKNOWN'],
    [{ kind: 'COPYRIGHT_WORK', ...days, ownedByPerson: true, creationDate: '2001-02-03' }, 'TERM_LIFE_OF_AUTHOR'],
  ] as const)('gives no last day for %j: %s', (facts, code) => {
    const term = deriveTerm(facts);
    expect(term.until).toBeNull();
    expect(term.notes.map((note) => note.code)).toEqual([code]);
  });

  it('knows no term of standards and geographical indications', () => {
    expect(deriveTerm({ kind: 'TECHNICAL_STANDARD', ...days, grantDate: '2020-01-01' })).toMatchObject({ until: null, basis: { code: 'TERM_UNLIMITED' } });
    expect(deriveTerm({ kind: 'GEOGRAPHICAL_INDICATION', ...days })).toMatchObject({ until: null, basis: { code: 'TERM_UNLIMITED' } });
  });

  it('gives the year before the end and six months after it to renew a trademark', () => {
    expect(deriveTerm({ kind: 'TRADEMARK', ...days, grantDate: '2018-03-21', renewals: 0 }).renewal).toEqual({ from: '2027-03-21', until: '2028-09-20' });
    expect(deriveTerm({ kind: 'INVENTION', ...days, filingDate: '2018-03-21' }).renewal).toBeNull();
  });
});

describe('termProgress', () => {
  const term = { from: '2016-03-01', until: '2026-02-28' };

  it.each([
    ['2016-03-01', 0, 3652],
    ['2026-02-28', 3651, 1],
    ['2026-03-01', 3651, 0],
    ['2015-01-01', 0, 4077],
  ])('on %s %i days are over and %i left', (onDay, elapsedDays, remainingDays) => {
    expect(termProgress(term, onDay)).toEqual({ elapsedDays, remainingDays });
  });

  it('says nothing of ends that are not known', () => {
    expect(termProgress({ from: null, until: null }, '2026-01-01')).toEqual({ elapsedDays: null, remainingDays: null });
  });
});

describe('termRules', () => {
  it('name their source and cover each kind and variant without two of one day', () => {
    const keys = termRules.map((rule) => `${rule.kind} ${rule.variant ?? ''} ${rule.validFrom}`);
    expect(new Set(keys).size).toBe(termRules.length);
    for (const rule of termRules) expect(rule.source).toMatch(/条|公报/);
  });
});
