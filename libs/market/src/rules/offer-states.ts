import { defineStates } from '@haihe/platform/state';

/**
 * The states of an offer: a negotiation in turns. OPEN is the buyer's first turn, COUNTERED any later one. Whoever made
 * the last turn may withdraw it, the other side may answer it. The centre's rules allow withdrawal until acceptance,
 * which the parties accept when they trade here (民法典 Art. 476 would else hold an offer that names a period).
 */
export const offerStates = defineStates({
  name: 'offer',
  states: ['OPEN', 'COUNTERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'],
  initial: 'OPEN',
  final: ['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'],
  transitions: [
    { from: ['OPEN', 'COUNTERED'], command: 'COUNTER', guard: 'mayAnswer', to: 'COUNTERED' },
    { from: ['OPEN', 'COUNTERED'], command: 'ACCEPT', guard: 'mayAnswer', to: 'ACCEPTED' },
    { from: ['OPEN', 'COUNTERED'], command: 'DECLINE', guard: 'isAwaited', to: 'DECLINED' },
    { from: ['OPEN', 'COUNTERED'], command: 'WITHDRAW', guard: 'madeLastTurn', to: 'WITHDRAWN' },
    { from: ['OPEN', 'COUNTERED'], command: 'EXPIRE', guard: 'isDue', to: 'EXPIRED' },
    { from: ['OPEN', 'COUNTERED'], command: 'SUPERSEDE', guard: 'listingLeft', to: 'SUPERSEDED' },
  ],
});

export type OfferState = (typeof offerStates.states)[number];
export type OfferCommand = (typeof offerStates.commands)[number];

/** The two sides of a negotiation. */
export type OfferSide = 'BUYER' | 'SELLER';

/** The other side. */
export function otherSide(side: OfferSide): OfferSide {
  return side === 'BUYER' ? 'SELLER' : 'BUYER';
}

/** Whether an offer still waits for an answer. */
export function isOpenOffer(state: OfferState): boolean {
  return state === 'OPEN' || state === 'COUNTERED';
}

/** The state as of a moment: an open offer whose last turn is out of time has expired, whether or not the sweep came by. */
export function currentOfferState(state: OfferState, expiresAt: Date, now: Date): OfferState {
  return isOpenOffer(state) && expiresAt <= now ? 'EXPIRED' : state;
}
