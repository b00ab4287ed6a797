import { descentPrice } from './descent.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const session = { startPrice: yuan('1000.00'), stageSince: '2026-11-22T06:00:00.000Z', rules: { descentFloor: yuan('700.00'), descentStep: yuan('100.00'), descentInterval: 30 } };
const since = Date.parse(session.stageSince);

it('asks for less with every interval, never for less than the lowest price', () => {
  expect([-1, 0, 29_999, 30_000, 60_000, 3_600_000].map((after) => descentPrice(session, since + after).amount)).toEqual(['1000.00', '1000.00', '1000.00', '900.00', '800.00', '700.00']);
});

it('asks for the start price where nothing falls', () => {
  expect(descentPrice({ ...session, rules: { descentFloor: null, descentStep: null, descentInterval: null } }, since).amount).toBe('1000.00');
});
