import fc from 'fast-check';
import { Money } from '@haihe/platform/money';
import { computeFees } from './compute-fees.js';
import type { FeeBase } from './compute-fees.js';
import { partOf, percent, percentText } from './fee-rate.js';
import type { FeeCharge, FeeSchedule, FeeTable } from './fee-schedule.js';
import { feeSchedules } from './fee-schedules.js';
import { feeScheduleFor, feeScheduleOf } from './find-fee-schedule.js';
import { publishedSchedules } from './published-schedules.js';

const schedule = (charge: FeeCharge, change: Partial<FeeSchedule> = {}): FeeSchedule => ({
  ...{ version: 'TEST', title: { zh: '测试', en: 'Test' }, mode: 'SALE', route: 'LISTED', sellerKinds: 'ALL', validFrom: '2026-01-01', source: '测试' },
  ...{ charge, cap: null, waivers: [] },
  ...change,
});
const base = (yuan: string, change: Partial<FeeBase> = {}): FeeBase => ({ price: Money.parse(yuan), sellerKind: 'PRIVATE', agreedOn: '2026-11-23', ...change });
const amounts = (each: FeeSchedule, feeBase: FeeBase): string[] => computeFees(each, feeBase).map(({ amount }) => amount.toDecimal());
const flat = (rate: string, limits: Pick<FeeTable, 'minimum' | 'maximum'> = {}): FeeTable => ({ tiers: [{ upTo: null, rate: percent(rate) }], ...limits });

describe('rates', () => {
  it.each([['0.24', 2400n, '0.24%'], ['3', 30_000n, '3%'], ['0.0001', 1n, '0.0001%'], ['100', 1_000_000n, '100%'], ['0', 0n, '0%']] as const)('%s percent', (text, rate, shown) => {
    expect(percent(text)).toBe(rate);
    expect(percentText(rate)).toBe(shown);
  });

  it.each(['', '-1', '1.23456', '100.0001', '1e2', '3%'])('“%s” is none', (text) => expect(() => percent(text)).toThrow(RangeError));

  it('round half up to the fen', () => {
    expect([partOf(50n, percent('1')), partOf(49n, percent('1')), partOf(150n, percent('1'))]).toEqual([1n, 0n, 2n]);
  });
});

describe('the schedules of the exchange', () => {
  it.each([
    ['LISTED', '250000', ['0.00', '7500.00']],
    ['LISTED', '33333.33', ['0.00', '1000.00']],
    ['LISTED', '33333.34', ['0.00', '1000.00']],
    ['LISTED', '33350', ['0.00', '1000.50']],
    ['LISTED', '10000', ['0.00', '500.00']],
    ['LISTED', '0.01', ['0.00', '0.00']],
    ['NEGOTIATED', '90000', ['900.00', '900.00']],
    ['NEGOTIATED', '123456.78', ['1234.57', '1234.57']],
    ['NEGOTIATED', '100000000000', ['1000000000.00', '1000000000.00']],
  ] as const)('%s at %s yuan: %j', (route, yuan, expected) => {
    expect(amounts(feeScheduleFor({ mode: 'SALE', route, sellerKind: 'PRIVATE' }, '2026-11-23'), base(yuan))).toEqual(expected);
  });

  it('have one version each, rising tiers and a last one without end', () => {
    expect(new Set(feeSchedules.map(({ version }) => version)).size).toBe(feeSchedules.length);
    for (const { charge } of feeSchedules) {
      for (const { tiers } of charge.kind === 'EACH' ? [charge.seller, charge.buyer] : [charge.total]) {
        expect(tiers.at(-1)?.upTo).toBeNull();
        const ends = tiers.slice(0, -1).map(({ upTo }) => upTo ?? 0n);
        expect(ends).toEqual([...ends].sort((a, b) => (a < b ? -1 : 1)));
      }
    }
  });

  it('are found by version, and by the day of agreement', () => {
    const [first] = feeSchedules;
    expect(feeScheduleOf('SALE-LISTED-2026')).toBe(first);
    expect(() => feeScheduleOf('none')).toThrow(RangeError);
    expect(() => feeScheduleFor({ mode: 'SALE', route: 'LISTED', sellerKind: 'PRIVATE' }, '2025-12-31')).toThrow(RangeError);
  });

  it('let a later version and one for the kind of seller go before', () => {
    const charge: FeeCharge = { kind: 'EACH', seller: flat('0'), buyer: flat('1') };
    const all = [
      schedule(charge, { version: 'A', validTo: '2026-06-30' }),
      schedule(charge, { version: 'B', validFrom: '2026-07-01' }),
      schedule(charge, { version: 'C', validFrom: '2026-03-01', sellerKinds: ['UNIVERSITY'] }),
    ];
    const version = (sellerKind: 'PRIVATE' | 'UNIVERSITY', day: string): string => feeScheduleFor({ mode: 'SALE', route: 'LISTED', sellerKind }, day, all).version;
    expect([version('PRIVATE', '2026-06-30'), version('PRIVATE', '2026-07-01'), version('UNIVERSITY', '2026-02-01'), version('UNIVERSITY', '2026-08-01')]).toEqual(['A', 'B', 'A', 'C']);
  });
});

describe('published schedules', () => {
  const { changshaBidding, taizhou } = publishedSchedules;
  it.each([
    ['Changsha', '1000000', changshaBidding, ['3600.00', '32000.00']],
    ['Changsha', '30000000', changshaBidding, ['72000.00', '960000.00']],
    ['Changsha', '50000000', changshaBidding, ['112000.00', '1440000.00']],
    ['Changsha', '60000000', changshaBidding, ['132000.00', '1680000.00']],
    ['Changsha', '100000000', changshaBidding, ['192000.00', '2240000.00']],
    ['Changsha', '600000000', changshaBidding, ['502000.00', '4940000.00']],
    ['Taizhou', '100000', taizhou, ['2000.00', '2000.00']],
    ['Taizhou', '5000000', taizhou, ['25000.00', '75000.00']],
    ['Taizhou', '8000000', taizhou, ['37000.00', '105000.00']],
    ['Taizhou', '60000000', taizhou, ['185000.00', '495000.00']],
  ] as const)('%s at %s yuan', (_, yuan, tables, expected) => {
    expect(amounts(schedule({ kind: 'EACH', ...tables }), base(yuan))).toEqual(expected);
  });
});

describe('the engine', () => {
  it('tells by lines how a fee came about, and what changed it afterwards', () => {
    const [seller] = computeFees(schedule({ kind: 'EACH', ...publishedSchedules.changshaBidding }), base('50000000.01'));
    expect(seller.lines.map(({ upTo, rate, amount }) => [upTo?.toDecimal(), percentText(rate), amount.toDecimal()])).toEqual([
      ['30000000.00', '0.24%', '72000.00'],
      ['60000000.00', '0.2%', '40000.00'],
    ]);
    const one = (table: FeeTable, change: Partial<FeeSchedule> = {}, yuan = '1000') => computeFees(schedule({ kind: 'EACH', seller: table, buyer: flat('0') }, change), base(yuan))[0];
    expect(one(flat('1', { minimum: 2000n })).adjustments).toEqual(['MINIMUM']);
    expect(one(flat('1', { maximum: 500n })).adjustments).toEqual(['MAXIMUM']);
    expect(one(flat('1', { minimum: 10_000n }), { cap: percent('5') })).toMatchObject({ adjustments: ['MINIMUM', 'CAP'], amount: { minor: 5000n } });
  });

  it('splits one fee by weights and loses no fen', () => {
    const split = schedule({ kind: 'SPLIT', total: flat('1', { minimum: 1n }), sellerWeight: 1n, buyerWeight: 2n });
    expect(amounts(split, base('100'))).toEqual(['0.33', '0.67']);
    expect(computeFees(split, base('100'))[0].adjustments).toEqual(['SPLIT']);
  });

  it('waives by kind of seller, price and day, and says why', () => {
    const reason = { zh: '高校免收', en: 'Waived for universities' };
    const waived = schedule(
      { kind: 'EACH', seller: flat('1'), buyer: flat('1') },
      { waivers: [{ payer: 'SELLER', sellerKinds: ['UNIVERSITY'], priceUpTo: 10_000_000n, until: '2026-12-31', reason }] },
    );
    const university = { sellerKind: 'UNIVERSITY' } as const;
    expect(amounts(waived, base('100000', university))).toEqual(['0.00', '1000.00']);
    expect(computeFees(waived, base('100000', university))[0]).toMatchObject({ waived: reason, adjustments: ['WAIVER'] });
    expect(amounts(waived, base('100000.01', university))).toEqual(['1000.00', '1000.00']);
    expect(amounts(waived, base('100000'))).toEqual(['1000.00', '1000.00']);
    expect(amounts(waived, base('100000', { ...university, agreedOn: '2027-01-01' }))).toEqual(['1000.00', '1000.00']);
  });

  const price = fc.bigInt({ min: 1n, max: 10_000_000_000_000n });
  const rate = fc.bigInt({ min: 0n, max: 100_000n });
  const table = fc
    .record({ steps: fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 1_000_000_000_000n }), rate), { maxLength: 5 }), last: rate, minimum: fc.bigInt({ min: 0n, max: 1_000_000n }), more: fc.bigInt({ min: 0n, max: 1_000_000_000n }) })
    .map(({ steps, last, minimum, more }): FeeTable => {
      let end = 0n;
      const tiers = steps.map(([width, each]) => ({ upTo: (end += width), rate: each }));
      return { tiers: [...tiers, { upTo: null, rate: last }], minimum, maximum: minimum + more };
    });
  const some = fc.oneof(
    fc.tuple(table, table).map(([seller, buyer]) => schedule({ kind: 'EACH', seller, buyer }, { cap: percent('5') })),
    fc.tuple(table, fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 0n, max: 9n })).map(([total, sellerWeight, buyerWeight]) => schedule({ kind: 'SPLIT', total, sellerWeight, buyerWeight })),
  );
  const at = (fen: bigint): FeeBase => ({ ...base('1'), price: Money.ofMinor(fen) });

  it('never asks for less at a higher price, nor for more than the cap, nor for less than nothing', () => {
    fc.assert(
      fc.property(some, price, fc.bigInt({ min: 0n, max: 1_000_000_000n }), (each, fen, more) => {
        const [lower, higher] = [computeFees(each, at(fen)), computeFees(each, at(fen + more))];
        const whole = (fees: typeof lower): bigint => fees[0].amount.minor + fees[1].amount.minor;
        expect(whole(higher) >= whole(lower)).toBe(true);
        for (const { amount } of lower) {
          expect(amount.minor >= 0n).toBe(true);
          if (each.cap !== null) expect(amount.minor <= partOf(fen, each.cap)).toBe(true);
        }
      }),
    );
  });

  it('rounds once: the lines sum to the exact fee of the tiers, rounded', () => {
    fc.assert(
      fc.property(table, price, (one, fen) => {
        const [seller] = computeFees(schedule({ kind: 'EACH', seller: { tiers: one.tiers }, buyer: flat('0') }), at(fen));
        let [exact, from] = [0n, 0n];
        for (const { upTo, rate: each } of one.tiers) {
          const end = upTo === null || upTo > fen ? fen : upTo;
          if (end > from) exact += (end - from) * each;
          from = end > from ? end : from;
        }
        const sum = seller.lines.reduce((total, { amount }) => total + amount.minor, 0n);
        expect(sum).toBe((exact + 500_000n) / 1_000_000n);
        expect(seller.amount.minor).toBe(sum);
      }),
    );
  });
});
