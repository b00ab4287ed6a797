import { amountFor, firstDraft, sumOfDraft } from './allocation.js';

const due = (id: string, open: string, state = 'OPEN') => ({ id, reference: `HP${id}`, state, open: { amount: open }, payer: { id: 'buyer', name: '买方' } });

describe('allocating money of the queue', () => {
  it('adds up to the fen and leaves the rest waiting', () => {
    const sum = sumOfDraft({ parts: [{ due: due('a', '1000.00'), typed: '1,000' }, { due: due('b', '0.30'), typed: '0.1' }], deposit: { organisationId: 'buyer', typed: '99.90' } }, '1200.00');
    expect(sum).toEqual({ total: 110_000n, rest: 10_000n, parts: [null, null], deposit: null, problem: null });
  });

  it('says what is wrong, and where', () => {
    expect(sumOfDraft({ parts: [], deposit: null }, '5.00')).toMatchObject({ problem: 'EMPTY', rest: 500n });
    expect(sumOfDraft({ parts: [{ due: due('a', '5.00'), typed: '5.01' }], deposit: null }, '9.00')).toMatchObject({ parts: ['OVER_OPEN'], problem: 'OVER_OPEN' });
    expect(sumOfDraft({ parts: [{ due: due('a', '5.00'), typed: '5.00' }], deposit: { organisationId: 'x', typed: '0.01' } }, '5.00')).toMatchObject({ rest: -1n, problem: 'OVER_WAITING' });
    expect(sumOfDraft({ parts: [{ due: due('a', '5.00'), typed: '1.234' }], deposit: null }, '5.00')).toMatchObject({ parts: ['MALFORMED'], problem: 'MALFORMED' });
    expect(sumOfDraft({ parts: [], deposit: { organisationId: 'x', typed: '0' } }, '5.00')).toMatchObject({ deposit: 'ZERO', problem: 'ZERO' });
  });

  it('proposes what the reference names and no more than is open', () => {
    expect(firstDraft('1200.00', due('a', '1000.00'))).toMatchObject({ parts: [{ typed: '1,000' }], deposit: null });
    expect(firstDraft('400.00', due('a', '1000.00', 'PARTLY_PAID'))).toMatchObject({ parts: [{ typed: '400' }] });
    expect(firstDraft('400.00', due('a', '0.00', 'PAID'))).toEqual({ parts: [], deposit: null });
    expect(firstDraft('400.00', null)).toEqual({ parts: [], deposit: null });
    expect(amountFor('-5.00', due('a', '10.00'))).toBe('0');
  });
});
