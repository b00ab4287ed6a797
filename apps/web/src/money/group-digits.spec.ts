import { groupDigits } from './group-digits.js';

it.each([
  ['', ''],
  ['1234', '1234'],
  ['6222020200001234567', '6222 0202 0000 1234 567'],
])('%p', (digits, grouped) => {
  expect(groupDigits(digits)).toBe(grouped);
});
