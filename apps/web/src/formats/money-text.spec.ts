import { moneyRangeText, moneyShortText, moneyText, readAmount, typedAmount } from './money-text.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('money on the screen', () => {
  it('groups digits and keeps two decimals', () => {
    expect(moneyText(yuan('1234567.00'))).toBe('¥ 1,234,567.00');
    expect(moneyText(yuan('0.50'))).toBe('¥ 0.50');
    expect(moneyText(yuan('-900.00'))).toBe('−¥ 900.00');
  });

  it('shortens a range only where nothing is lost', () => {
    expect(moneyRangeText(yuan('300000.00'), yuan('500000.00'), 'zh-CN')).toBe('30–50 万元');
    expect(moneyRangeText(yuan('1234500.00'), yuan('2000000.00'), 'zh-CN')).toBe('123.45–200 万元');
    expect(moneyRangeText(yuan('1234567.00'), yuan('2000000.00'), 'zh-CN')).toBe('¥ 1,234,567.00 – ¥ 2,000,000.00');
    expect(moneyRangeText(yuan('300000.00'), yuan('500000.00'), 'en')).toBe('¥ 300,000 – 500,000');
  });

  it('shortens headline figures', () => {
    expect(moneyShortText(yuan('32805000.00'), 'zh-CN')).toBe('3,280.5 万元');
    expect(moneyShortText(yuan('132805000.00'), 'zh-CN')).toBe('1.33 亿元');
    expect(moneyShortText(yuan('32805000.00'), 'en')).toBe('¥32.8M');
  });
});

it('writes an amount as a person would', () => {
  expect(typedAmount('300000.00')).toBe('300,000');
  expect(typedAmount('1234.50')).toBe('1,234.50');
  expect(typedAmount('')).toBe('');
});

describe('reading a typed amount', () => {
  it.each([
    ['1,234.5', '1234.50'],
    ['１２３４', '1234.00'],
    ['¥ 520 000', '520000.00'],
    ['007', '7.00'],
  ])('%s', (typed, amount) => {
    expect(readAmount(typed)).toBe(amount);
  });

  it.each(['', '1.234', '-5', '1e3', 'abc'])('refuses %p', (typed) => {
    expect(readAmount(typed)).toBeNull();
  });
});
