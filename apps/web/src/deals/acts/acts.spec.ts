import { postingsOf } from './postings.js';
import { restOf } from './rest-of.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

it('leaves out of a release what gets nothing', () => {
  const postings = postingsOf({ seller: yuan('594000.00'), inventors: yuan('594000.00'), sellerFee: yuan('12000.00'), buyerFee: yuan('12000.00'), refund: yuan('0.00') });
  expect(postings.map(({ to, text }) => [to, text])).toEqual([
    ['seller', '¥ 594,000.00'],
    ['inventors', '¥ 594,000.00'],
    ['sellerFee', '¥ 12,000.00'],
    ['buyerFee', '¥ 12,000.00'],
  ]);
});

it('knows what is left for the buyer to the fen, and that no more can be given than is held', () => {
  expect(restOf('1212000.00', '600000.01')).toBe('611999.99');
  expect(restOf('1212000.00', '1212000.00')).toBe('0.00');
  expect(restOf('1212000.00', '1212000.01')).toBeNull();
  expect(restOf('90071992547409.93', '0.94')).toBe('90071992547408.99');
});
