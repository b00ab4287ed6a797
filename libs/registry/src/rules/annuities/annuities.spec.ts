import { addDays } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import fc from 'fast-check';
import { deriveTerm } from '../terms/index.js';
import { annuityFees, beginOfPatentYear, deriveAnnuities, lateSurcharge, patentYearOf } from './index.js';
import type { AnnuityFacts } from './index.js';

const invention: AnnuityFacts = {
  kind: 'INVENTION',
  office: 'CN',
  filingDate: '2018-06-03',
  grantDate: '2021-08-01',
  termUntil: '2038-06-02',
  status: 'IN_FORCE',
  inForceOn: null,
  lastPaidYear: null,
  reduction: null,
};

const states = (facts: Partial<AnnuityFacts>, onDay: string): Record<number, string> =>
  Object.fromEntries(deriveAnnuities({ ...invention, ...facts }, onDay).annuities.map(({ year, state }) => [year, state]));

describe('patent years', () => {
  it('count from the filing date', () => {
    // 专利审查指南: filed 1997-06-03, granted 2001-08-01: the grant lies in year 5, the annuity of year 6 is due by 2002-06-03.
    expect(patentYearOf('1997-06-03', '2001-08-01')).toBe(5);
    expect(beginOfPatentYear('1997-06-03', 6)).toBe('2002-06-03');
    expect(patentYearOf('1997-06-03', '1997-06-03')).toBe(1);
    expect(patentYearOf('1997-06-03', '1998-06-02')).toBe(1);
    expect(patentYearOf('1997-06-03', '1998-06-03')).toBe(2);
  });
});

describe('deriveAnnuities', () => {
  it('lists every year from that of the grant to the last of the term', () => {
    const { annuities } = deriveAnnuities({ ...invention, lastPaidYear: 8 }, '2026-03-01');
    expect(annuities.map(({ year, dueDate, amount }) => [year, dueDate, amount.toDecimal()])).toEqual([
      [4, '2021-08-01', '1200.00'],
      [5, '2022-06-03', '1200.00'],
      [6, '2023-06-03', '1200.00'],
      [7, '2024-06-03', '2000.00'],
      [8, '2025-06-03', '2000.00'],
      [9, '2026-06-03', '2000.00'],
      [10, '2027-06-03', '4000.00'],
      [11, '2028-06-03', '4000.00'],
      [12, '2029-06-03', '4000.00'],
      [13, '2030-06-03', '6000.00'],
      [14, '2031-06-03', '6000.00'],
      [15, '2032-06-03', '6000.00'],
      [16, '2033-06-03', '8000.00'],
      [17, '2034-06-03', '8000.00'],
      [18, '2035-06-03', '8000.00'],
      [19, '2036-06-03', '8000.00'],
      [20, '2037-06-03', '8000.00'],
    ]);
  });

  it.each([
    ['UTILITY_MODEL', '2018-06-03', ['600', '600', '600', '900', '900', '1200', '1200', '1200', '2000', '2000']],
    ['DESIGN', '2018-06-03', ['600', '600', '600', '900', '900', '1200', '1200', '1200', '2000', '2000']],
    [
      'DESIGN',
      '2021-06-03',
      ['600', '600', '600', '900', '900', '1200', '1200', '1200', '2000', '2000', '3000', '3000', '3000', '3000', '3000'],
    ],
  ] as const)('charges for a %s filed on %s', (kind, filingDate, yuan) => {
    const { until } = deriveTerm({ kind, filingDate, grantDate: null });
    const { annuities } = deriveAnnuities({ ...invention, kind, filingDate, grantDate: addDays(filingDate, 200), termUntil: until }, '2022-01-01');
    expect(annuities.map(({ amount }) => amount.toDecimal())).toEqual(yuan.map((amount) => `${amount}.00`));
  });

  it.each([
    ['2026-03-04', 'UPCOMING', null],
    ['2026-03-05', 'DUE', null],
    ['2026-06-03', 'DUE', null],
    ['2026-06-04', 'LATE', '0.00'],
    ['2026-07-02', 'LATE', '0.00'],
    ['2026-07-03', 'LATE', '100.00'],
    ['2026-08-03', 'LATE', '200.00'],
    ['2026-12-03', 'LATE', '600.00'],
    ['2026-12-04', 'UNKNOWN', null],
  ])('on %s the annuity after the last paid is %s', (onDay, state, surcharge) => {
    const ninth = deriveAnnuities({ ...invention, lastPaidYear: 8 }, onDay).annuities.find(({ year }) => year === 9);
    expect(ninth?.state).toBe(state);
    expect(ninth?.surcharge?.toDecimal() ?? null).toBe(surcharge);
    expect(ninth?.graceUntil).toBe('2026-12-03');
  });

  it('names the next one to pay', () => {
    expect(deriveAnnuities({ ...invention, lastPaidYear: 8 }, '2026-07-01').next).toMatchObject({ year: 9, state: 'LATE' });
    expect(deriveAnnuities({ ...invention, lastPaidYear: 9 }, '2026-07-01').next).toMatchObject({ year: 10, state: 'UPCOMING' });
    expect(deriveAnnuities({ ...invention, lastPaidYear: 20 }, '2037-07-01').next).toBeNull();
  });

  it('takes the year of grant as settled with the grant', () => {
    expect(states({}, '2021-09-01')).toMatchObject({ 4: 'PAID', 5: 'UPCOMING' });
    expect(deriveAnnuities(invention, '2021-09-01').annuities[0]?.inferred).toBe(false);
  });

  it('concludes from being in force what must have been paid, and says so', () => {
    const facts = { ...invention, inForceOn: '2026-01-15' };
    expect(states(facts, '2026-01-20')).toMatchObject({ 7: 'PAID', 8: 'PAID', 9: 'UPCOMING' });
    const schedule = deriveAnnuities(facts, '2026-01-20');
    expect(schedule.annuities.filter(({ inferred }) => inferred).map(({ year }) => year)).toEqual([5, 6, 7, 8]);
    expect(schedule.notes).toEqual([expect.objectContaining({ code: 'PAYMENT_INFERRED', params: { inForceOn: '2026-01-15', year: 8 } })]);
  });

  it('concludes nothing of a year that could still be paid late on that day', () => {
    const facts = { inForceOn: '2025-09-01' };
    expect(states(facts, '2025-09-02')).toMatchObject({ 7: 'PAID', 8: 'UNKNOWN', 9: 'UPCOMING' });
    const schedule = deriveAnnuities({ ...invention, ...facts }, '2025-09-02');
    expect(schedule.next).toMatchObject({ year: 8, state: 'UNKNOWN' });
    expect(schedule.notes.map(({ code }) => code)).toEqual(['PAYMENT_INFERRED', 'PAYMENT_UNKNOWN']);
  });

  it('reduces the fee for ten years from the grant, not the surcharge', () => {
    const { annuities } = deriveAnnuities({ ...invention, lastPaidYear: 8, reduction: 'SINGLE' }, '2026-08-03');
    const ninth = annuities.find(({ year }) => year === 9);
    expect(ninth?.amount.toDecimal()).toBe('300.00');
    expect(ninth?.surcharge?.toDecimal()).toBe('200.00');
    expect(annuities.find(({ year }) => year === 13)?.amount.toDecimal()).toBe('900.00');
    expect(annuities.find(({ year }) => year === 14)?.amount.toDecimal()).toBe('6000.00');
    const joint = deriveAnnuities({ ...invention, lastPaidYear: 8, reduction: 'JOINT' }, '2026-08-03').annuities;
    expect(joint.find(({ year }) => year === 9)?.amount.toDecimal()).toBe('600.00');
  });

  it.each([
    [{ kind: 'TRADEMARK' }, 'NO_ANNUITIES'],
    [{ office: 'US' }, 'NO_ANNUITIES'],
    [{ status: 'PENDING' }, 'ANNUITIES_AFTER_GRANT'],
    [{ status: 'LAPSED' }, 'ANNUITIES_ENDED'],
    [{ grantDate: null }, 'ANNUITY_DATES_UNKNOWN'],
  ] as const)('has none to list for %j: %s', (facts, code) => {
    expect(deriveAnnuities({ ...invention, ...facts }, '2026-03-01')).toEqual({
      annuities: [],
      next: null,
      notes: [expect.objectContaining({ code })],
    });
  });

  it('never pays a later year before an earlier one, whatever is known', () => {
    const order = { PAID: 0, UNKNOWN: 1, LATE: 1, DUE: 2, UPCOMING: 3 } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7300 }),
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
        fc.option(fc.integer({ min: 0, max: 7300 }), { nil: null }),
        (offset, lastPaidYear, inForceOffset) => {
          const onDay = addDays('2021-08-01', offset);
          const inForceOn = inForceOffset === null ? null : addDays('2018-06-03', Math.min(inForceOffset, offset));
          const { annuities } = deriveAnnuities({ ...invention, lastPaidYear, inForceOn }, onDay);
          const ranks = annuities.map(({ state }) => order[state]);
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('lateSurcharge', () => {
  it('is five percent of the full fee for each full month', () => {
    expect(lateSurcharge(Money.parse('2000'), '2026-08-31', '2026-09-29').toDecimal()).toBe('0.00');
    expect(lateSurcharge(Money.parse('2000'), '2026-08-31', '2026-09-30').toDecimal()).toBe('100.00');
    expect(lateSurcharge(Money.parse('2000'), '2026-08-31', '2026-08-30').toDecimal()).toBe('0.00');
  });
});

describe('annuityFees', () => {
  it('leave no year out and name their source', () => {
    for (const { bands, source } of annuityFees) {
      expect(source).not.toBe('');
      bands.forEach((band, index) => {
        expect(band.fromYear).toBe((bands[index - 1]?.toYear ?? 0) + 1);
        expect(band.toYear).toBeGreaterThanOrEqual(band.fromYear);
      });
    }
  });
});
