import { handedIn } from './handed-in.js';

const base = { mode: 'SEALED', state: 'OPEN', stage: 'SEALED', leader: null, entries: [{ kind: 'SEALED' }, { kind: 'SEALED' }, { kind: 'OPENED' }] };
const of = (change: object) => handedIn({ ...base, ...change } as never);

describe('how many have handed something in', () => {
  it('counts sealed bids until they are opened, and those in a draw', () => {
    expect([of({}), of({ stage: 'OPENING' })]).toEqual([{ of: 'sealed', count: 2 }, { of: 'sealed', count: 2 }]);
    expect(of({ mode: 'FIXED_DRAW', stage: 'BIDDING', entries: [{ kind: 'ENTERED' }, { kind: 'OPENED' }] })).toEqual({ of: 'draw', count: 1 });
  });

  it('says nothing where somebody leads, before the opening and after the end, and where only the newest part of the log is known', () => {
    expect([of({ leader: '801' }), of({ state: 'ANNOUNCED' }), of({ state: 'CLOSED' }), of({ mode: 'ASCENDING', stage: 'BIDDING' }), of({ entries: [{ kind: 'SEALED' }] })]).toEqual([null, null, null, null, null]);
  });
});
