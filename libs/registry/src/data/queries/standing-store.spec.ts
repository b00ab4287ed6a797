import { addDays } from '@haihe/platform/clock';
import { standingOf } from './right-standing.js';
import type { StandingFacts } from './standing-facts.js';
import { reviewDay } from './standing-store.js';

const facts: StandingFacts = {
  id: 'a',
  kind: 'UTILITY_MODEL',
  office: 'CN',
  number: '2022200000011',
  filingDate: '2022-03-01',
  publicationDate: '2022-09-06',
  grantDate: '2022-09-06',
  termFacts: {},
  reportedStatus: null,
  reportedOn: '2022-09-06',
  paidAnnuityYear: 4,
  events: [],
  encumbrances: [],
  owners: [{ name: '甲', organisationId: null, numerator: '1', denominator: '1' }],
};
const review = (onDay: string, change: Partial<StandingFacts> = {}) => reviewDay(standingOf({ ...facts, ...change }, onDay), onDay);

describe('the day on which a standing is derived anew', () => {
  it('is the one after the next due date, end of grace or end of the term', () => {
    expect(review('2026-02-20')).toBe('2026-03-02');
    expect(review('2026-03-01')).toBe('2026-03-02');
    expect(review('2026-08-20')).toBe('2026-09-02');
    expect(review('2032-02-20', { paidAnnuityYear: 10 })).toBe('2032-03-01');
  });

  it('is the one after the end of a licence', () => {
    const licence = { kind: 'EXCLUSIVE_LICENCE', holder: '乙', recordalNumber: null, startsOn: '2025-01-01', endsOn: '2026-06-10', endedOn: null, note: null } as const;
    expect(review('2026-06-01', { encumbrances: [licence] })).toBe('2026-06-11');
  });

  it('is thirty days away at most', () => {
    expect(review('2026-04-01')).toBe(addDays('2026-04-01', 30));
    expect(review('2026-04-01', { kind: 'TECHNICAL_STANDARD', filingDate: null, grantDate: null })).toBe('2026-05-01');
  });
});
