import { checkoutOutcome } from './checkout-outcome.js';

describe('back from the payment service', () => {
  it('believes the exchange, not the address', () => {
    expect(checkoutOutcome({ state: 'PAID' }, 'back', false)).toBe('received');
    expect(checkoutOutcome({ state: 'OPEN' }, 'done', false)).toBe('waiting');
    expect(checkoutOutcome({ state: 'PARTLY_PAID' }, 'done', true)).toBe('late');
    expect(checkoutOutcome({ state: 'OPEN' }, 'back', true)).toBe('left');
    expect(checkoutOutcome({ state: 'CANCELLED' }, 'done', false)).toBe('cancelled');
  });
});
