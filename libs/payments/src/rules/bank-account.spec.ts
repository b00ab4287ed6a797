import { looksMistyped, maskedAccount } from './bank-account.js';

describe('account numbers', () => {
  it.each([
    ['4111111111111111', false],
    ['4111111111111112', true],
    ['0200123456789012345', false],
    ['123456', false],
  ])('%s looks mistyped: %s', (number, mistyped) => expect(looksMistyped(number)).toBe(mistyped));

  it('are masked', () => {
    expect(maskedAccount('6222000011112222')).toBe('6222 **** 2222');
    expect(maskedAccount('123456')).toBe('**** 56');
  });
});
