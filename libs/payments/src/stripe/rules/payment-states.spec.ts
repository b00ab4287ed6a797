import { isLive, stateOf, stripePaymentStates } from './payment-states.js';

const views = ['open', 'complete', 'expired'].flatMap((session) =>
  [undefined, 'requires_payment_method', 'requires_confirmation', 'requires_action', 'processing', 'requires_capture', 'succeeded', 'canceled'].map((intent) => ({ session, intent })),
);

describe('the state of a payment by Stripe', () => {
  it('follows from what Stripe says, for every pair of session and intent', () => {
    expect(Object.fromEntries(views.map(({ session, intent }) => [`${session} ${intent ?? '-'}`, stateOf('OPEN', { session, intent })]))).toEqual({
      'open -': 'OPEN',
      'open requires_payment_method': 'OPEN',
      'open requires_confirmation': 'OPEN',
      'open requires_action': 'OPEN',
      'open processing': 'PROCESSING',
      'open requires_capture': 'AUTHORISED',
      'open succeeded': 'SUCCEEDED',
      'open canceled': 'CANCELLED',
      'complete -': 'FAILED',
      'complete requires_payment_method': 'FAILED',
      'complete requires_confirmation': 'FAILED',
      'complete requires_action': 'FAILED',
      'complete processing': 'PROCESSING',
      'complete requires_capture': 'AUTHORISED',
      'complete succeeded': 'SUCCEEDED',
      'complete canceled': 'CANCELLED',
      'expired -': 'EXPIRED',
      'expired requires_payment_method': 'EXPIRED',
      'expired requires_confirmation': 'EXPIRED',
      'expired requires_action': 'EXPIRED',
      'expired processing': 'PROCESSING',
      'expired requires_capture': 'AUTHORISED',
      'expired succeeded': 'SUCCEEDED',
      'expired canceled': 'CANCELLED',
    });
  });

  it('does not depend on how often it is looked at, nor does anything closed open again', () => {
    for (const before of stripePaymentStates) {
      for (const view of views) {
        const after = stateOf(before, view);
        expect(stateOf(after, view)).toBe(after);
        if (before === 'SUCCEEDED') expect(after).toBe('SUCCEEDED');
        if (!isLive(before)) expect([before, 'SUCCEEDED']).toContain(after);
      }
    }
  });
});
