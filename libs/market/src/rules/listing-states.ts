import { defineStates } from '@haihe/platform/state';

/**
 * The states of a listing (domain rule 2.9).
 *
 * An amendment goes through review again and is published as the next version, its term restarting: what was changed
 * during the notice is noticed anew. A listing that ran out, or whose deal came to
 * nothing, may be amended back into the market. Questions, offers and
 * favourites leave the state as it is; they stand here so that one table says what may be done.
 *
 * While a bidding session is announced or held the listing is BIDDING: visible, but neither the seller nor the centre takes it
 * out of the market, changes it or negotiates over it. Who wants it out annuls the session first, for all to see. Its term stands
 * still meanwhile. A deal that came of bidding and to nothing gives the listing back to the bidding, which then asks the
 * runner-up or lets the listing go.
 */
export const listingStates = defineStates({
  name: 'listing',
  states: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED', 'SETTLED', 'WITHDRAWN', 'EXPIRED'],
  initial: 'DRAFT',
  final: ['SETTLED', 'WITHDRAWN'],
  transitions: [
    { from: 'DRAFT', command: 'EDIT', guard: 'sellerActs', to: 'DRAFT' },
    { from: 'RETURNED', command: 'EDIT', guard: 'sellerActs', to: 'RETURNED' },
    { from: ['DRAFT', 'RETURNED'], command: 'SUBMIT', guard: 'sellerActs', to: 'SUBMITTED' },
    { from: 'SUBMITTED', command: 'RECALL', guard: 'sellerActs', to: 'DRAFT' },
    { from: 'SUBMITTED', command: 'RETURN', guard: 'centreActs', to: 'RETURNED' },
    { from: 'SUBMITTED', command: 'PUBLISH', guard: 'centreActs', to: 'PUBLISHED' },
    { from: ['PUBLISHED', 'EXPIRED'], command: 'AMEND', guard: 'sellerActs', to: 'SUBMITTED' },
    { from: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED'], command: 'WITHDRAW', guard: 'sellerActs', to: 'WITHDRAWN' },
    { from: 'PUBLISHED', command: 'SUSPEND', guard: 'centreActs', to: 'SUSPENDED' },
    { from: 'SUSPENDED', command: 'RESUME', guard: 'centreActs', to: 'PUBLISHED' },
    { from: 'PUBLISHED', command: 'ASK', guard: 'mayAsk', to: 'PUBLISHED' },
    { from: 'BIDDING', command: 'ASK', guard: 'mayAsk', to: 'BIDDING' },
    { from: 'PUBLISHED', command: 'OFFER', guard: 'mayOffer', to: 'PUBLISHED' },
    { from: 'PUBLISHED', command: 'FAVOURITE', guard: 'isSignedIn', to: 'PUBLISHED' },
    { from: 'BIDDING', command: 'FAVOURITE', guard: 'isSignedIn', to: 'BIDDING' },
    { from: 'PUBLISHED', command: 'ACCEPT_PRICE', guard: 'mayTakePrice', to: 'AGREED' },
    { from: 'PUBLISHED', command: 'AGREE', guard: 'offerAccepted', to: 'AGREED' },
    { from: 'PUBLISHED', command: 'ENTER_BIDDING', guard: 'isAnnounced', to: 'BIDDING' },
    { from: 'BIDDING', command: 'AGREE', guard: 'isAwarded', to: 'AGREED' },
    { from: 'BIDDING', command: 'LEAVE_BIDDING', guard: 'hasTermLeft', to: 'PUBLISHED' },
    { from: 'BIDDING', command: 'LEAVE_BIDDING', guard: 'isDue', to: 'EXPIRED' },
    { from: 'PUBLISHED', command: 'EXPIRE', guard: 'isDue', to: 'EXPIRED' },
    { from: 'AGREED', command: 'SETTLE', guard: 'isSettled', to: 'SETTLED' },
    { from: 'AGREED', command: 'FALL_BACK', guard: 'wasBidFor', to: 'BIDDING' },
    { from: 'AGREED', command: 'FALL_BACK', guard: 'isUndone', to: 'EXPIRED' },
  ],
});

export type ListingState = (typeof listingStates.states)[number];
export type ListingCommand = (typeof listingStates.commands)[number];

/** States in which a listing occupies its rights: no other of the same mode may be live. Agreed until it is settled. */
export const liveListingStates: readonly ListingState[] = ['SUBMITTED', 'PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED'];

/**
 * The state as of a moment: a published listing whose term is over has expired, whether or not the sweep came by.
 *
 * In bidding the term stands still.
 *
 * @param expiresAt end of the term, exclusive; null when it was never published
 */
export function currentListingState(state: ListingState, expiresAt: Date | null, now: Date): ListingState {
  return state === 'PUBLISHED' && expiresAt !== null && expiresAt <= now ? 'EXPIRED' : state;
}
