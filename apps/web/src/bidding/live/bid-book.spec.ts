import { bidBook, isSettled } from './bid-book.js';
import type { BidEvent, SentBid } from './bid-book.js';

const content = { kind: 'BID', amount: '520000.00', confirmed: false } as const;
const answer = { seq: 7, accepted: true } as never;
const after = (...events: readonly BidEvent[]): readonly SentBid[] => events.reduce(bidBook, []);
const sent: BidEvent = { kind: 'sent', key: 'k', content };

describe('what a bidder sent', () => {
  it('is unknown while no answer has come, and known with the answer to the same key', () => {
    const [unknown] = after(sent, { kind: 'asking', key: 'k' }, { kind: 'silence', key: 'k' });
    expect(unknown).toMatchObject({ state: 'unknown', tries: 1 });
    const [known] = after(sent, { kind: 'silence', key: 'k' }, { kind: 'asking', key: 'k' }, { kind: 'answered', key: 'k', answer });
    expect(known).toMatchObject({ state: 'answered', answer: { seq: 7 } });
  });

  it('is listed once however often it is asked again', () => {
    expect(after(sent, sent, { kind: 'asking', key: 'k' }, sent)).toHaveLength(1);
  });

  it('stays answered when something late says otherwise', () => {
    const [bid] = after(sent, { kind: 'answered', key: 'k', answer }, { kind: 'silence', key: 'k' }, { kind: 'refused', key: 'k', problem: 'late' });
    expect(bid).toMatchObject({ state: 'answered', problem: null });
    expect(bid && isSettled(bid)).toBe(true);
  });

  it('stands newest first', () => {
    expect(after(sent, { kind: 'sent', key: 'l', content }).map(({ key }) => key)).toEqual(['l', 'k']);
  });
});
