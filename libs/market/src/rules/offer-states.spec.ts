import fc from 'fast-check';
import { Refusal } from '@haihe/platform/errors';
import { pairLines } from '@haihe/platform/state';
import { availableOfferActions, demandOpenOffer, offerGuards } from './offer-guards.js';
import { currentOfferState, isOpenOffer, offerStates, otherSide } from './offer-states.js';
import type { OfferSide, OfferState } from './offer-states.js';

const answers = [
  'COUNTER → COUNTERED if mayAnswer',
  'ACCEPT → ACCEPTED if mayAnswer',
  'DECLINE → DECLINED if isAwaited',
  'WITHDRAW → WITHDRAWN if madeLastTurn',
  'EXPIRE → EXPIRED if isDue',
  'SUPERSEDE → SUPERSEDED if listingLeft',
];

describe('the states of an offer', () => {
  it('enumerates every pair of state and command', () => {
    expect(pairLines(offerStates)).toEqual(
      offerStates.states.flatMap((state) =>
        answers.map((line) => (state === 'OPEN' || state === 'COUNTERED' ? `${state} + ${line}` : `${state} + ${line.split(' ')[0] ?? ''} → refused`)),
      ),
    );
  });

  const end = new Date('2026-11-24T16:00:00Z');
  it.each([
    ['OPEN', '2026-11-24T15:59:59.999Z', 'OPEN'],
    ['OPEN', '2026-11-24T16:00:00Z', 'EXPIRED'],
    ['COUNTERED', '2026-11-25T16:00:00Z', 'EXPIRED'],
    ['ACCEPTED', '2026-11-25T16:00:00Z', 'ACCEPTED'],
  ] as const)('%s at %s counts as %s', (state, now, expected) => {
    expect(currentOfferState(state, end, new Date(now))).toBe(expected);
  });

  it.each([
    ['the side that is awaited', { side: 'SELLER', awaited: 'SELLER', mayTrade: true, listingOpen: true }, ['COUNTER', 'ACCEPT', 'DECLINE']],
    ['the side that made the last turn', { side: 'BUYER', awaited: 'SELLER', mayTrade: true, listingOpen: true }, ['WITHDRAW']],
    ['the awaited side while the listing is suspended', { side: 'SELLER', awaited: 'SELLER', mayTrade: true, listingOpen: false }, ['DECLINE']],
    ['the other side while the listing is suspended', { side: 'BUYER', awaited: 'SELLER', mayTrade: true, listingOpen: false }, ['WITHDRAW']],
    ['one whose role does not trade', { side: 'SELLER', awaited: 'SELLER', mayTrade: false, listingOpen: true }, []],
  ] as const)('can be changed by %s', (_, actor, expected) => {
    expect(availableOfferActions('OPEN', actor)).toEqual(expected);
    expect(availableOfferActions('COUNTERED', actor)).toEqual(expected);
    expect(availableOfferActions('EXPIRED', actor)).toEqual([]);
  });

  it.each([
    ['EXPIRED', 'OFFER_EXPIRED'],
    ['SUPERSEDED', 'OFFER_SUPERSEDED'],
    ['ACCEPTED', 'OFFER_CLOSED'],
    ['DECLINED', 'OFFER_CLOSED'],
    ['WITHDRAWN', 'OFFER_CLOSED'],
  ] as const)('says of %s why it is over: %s', (state, code) => {
    expect(() => demandOpenOffer(state)).toThrow(expect.objectContaining({ code }));
  });

  it('says whose turn it is', () => {
    const waiting = offerGuards({ side: 'BUYER', awaited: 'SELLER', mayTrade: true, listingOpen: true });
    expect(() => offerStates.next('OPEN', 'ACCEPT', waiting)).toThrow(expect.objectContaining({ code: 'OFFER_AWAITS_OTHER_SIDE' }));
    const awaited = offerGuards({ side: 'SELLER', awaited: 'SELLER', mayTrade: true, listingOpen: true });
    expect(() => offerStates.next('OPEN', 'WITHDRAW', awaited)).toThrow(expect.objectContaining({ code: 'OFFER_AWAITS_YOU' }));
  });
});

describe('a negotiation', () => {
  const moves = fc.array(
    fc.record({
      side: fc.constantFrom<OfferSide>('BUYER', 'SELLER'),
      command: fc.constantFrom('COUNTER', 'ACCEPT', 'DECLINE', 'WITHDRAW'),
      listingOpen: fc.boolean(),
    }),
    { maxLength: 30 },
  );

  it('takes turns, ends once, and stays ended', () => {
    fc.assert(
      fc.property(moves, (played) => {
        let state: OfferState = 'OPEN';
        let awaited: OfferSide = 'SELLER';
        const turns: OfferSide[] = ['BUYER'];
        let endings = 0;
        for (const { side, command, listingOpen } of played) {
          const before = state;
          try {
            state = offerStates.next(state, command as 'COUNTER', offerGuards({ side, awaited, mayTrade: true, listingOpen }));
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            expect(state).toBe(before);
            continue;
          }
          expect(isOpenOffer(before)).toBe(true);
          if (command === 'COUNTER') {
            turns.push(side);
            awaited = otherSide(side);
          } else {
            endings += 1;
          }
          // Nobody answers himself, and nobody accepts or counters on a listing that is not open.
          expect(command === 'WITHDRAW' ? side : otherSide(side)).toBe(command === 'COUNTER' ? turns.at(-2) : turns.at(-1));
          if (command === 'ACCEPT' || command === 'COUNTER') expect(listingOpen).toBe(true);
        }
        expect(endings).toBeLessThanOrEqual(1);
        expect(isOpenOffer(state)).toBe(endings === 0);
        turns.forEach((side, index) => expect(side).toBe(index % 2 === 0 ? 'BUYER' : 'SELLER'));
      }),
    );
  });
});
