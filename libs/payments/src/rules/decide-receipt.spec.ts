import { decideTransfer } from './decide-receipt.js';
import type { MatchedDue } from './decide-receipt.js';

const bankDay = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** To be paid on 3 April 2026 at the latest. */
const due: MatchedDue = { state: 'OPEN', open: 100_000n, dueAt: new Date('2026-04-03T16:00:00Z'), payerNames: ['海河买方有限公司'] };
const paidOn = (day: string) => decideTransfer({ amount: 100_000n, payerName: '海河买方有限公司', receivedAt: bankDay(day) }, due);

describe('whether a transfer is in time', () => {
  it('takes it up to the last day', () => {
    expect(paidOn('2026-04-02')).toBeUndefined();
    expect(paidOn('2026-04-03')).toBeUndefined();
  });

  it('leaves it to a person from the day after', () => {
    expect(paidOn('2026-04-04')).toBe('LATE');
    expect(paidOn('2026-04-05')).toBe('LATE');
  });

  it('takes it on any day where there is none to pay by', () => {
    expect(decideTransfer({ amount: 100_000n, payerName: '海河买方有限公司', receivedAt: bankDay('2027-01-01') }, { ...due, dueAt: null })).toBeUndefined();
  });
});
