import { standingOf } from './standing.js';

const base = { state: 'OPEN', stage: 'BIDDING', mode: 'ASCENDING', leader: null, winner: null, mine: { number: '801', state: 'ADMITTED', best: null }, entries: [], round: 1, touch: { lost: false } };
const of = (change: object) => standingOf({ ...base, ...change } as never);
const entry = (seq: number, kind: string, more: object = {}) => ({ seq, kind, bidder: '801', ...more });

describe('how the reader stands', () => {
  it('leads, was overbid, or has not bid', () => {
    expect([of({ leader: '801' }), of({ leader: '802', entries: [entry(3, 'BID')] }), of({ leader: '802' })]).toEqual(['leading', 'overbid', 'nothing']);
  });

  it('is never said to lead while out of touch', () => {
    expect(of({ leader: '801', touch: { lost: true } })).toBe('unsure');
  });

  it('has sealed in this round, not in the one before', () => {
    const second = { kind: 'STAGE', stage: 'SEALED', round: 2, seq: 5, bidder: null };
    expect(of({ stage: 'SEALED', round: 2, entries: [second, entry(4, 'SEALED')] })).toBe('nothing');
    expect(of({ stage: 'SEALED', round: 2, entries: [entry(6, 'SEALED'), second] })).toBe('sealed');
  });

  it('has sealed while the keepers open, and was overbid when a later round has begun without him', () => {
    expect(of({ stage: 'OPENING', entries: [entry(4, 'SEALED')] })).toBe('sealed');
    expect(of({ stage: 'OPENING', leader: '802', entries: [entry(4, 'BID')] })).toBe('overbid');
    const second = { kind: 'STAGE', stage: 'SEALED', round: 2, seq: 5, bidder: null };
    expect(of({ stage: 'SEALED', round: 2, leader: '802', mine: { ...base.mine, best: { amount: '1.00' } }, entries: [second, entry(4, 'SEALED')] })).toBe('overbid');
  });

  it('won or lost in the end, and is nobody without a number', () => {
    expect([of({ state: 'CLOSED', winner: { number: '801' } }), of({ state: 'CLOSED', winner: null }), of({ mine: null })]).toEqual(['won', 'lost', null]);
  });
});
