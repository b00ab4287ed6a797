import { commonRefusals } from '@haihe/platform/errors';
import type { listingStates } from '../rules/index.js';

type Guards = Parameters<typeof listingStates.next>[2];

const no = commonRefusals.refuse('NOT_FOUND');

const nobody: Guards = {
  sellerActs: no,
  centreActs: no,
  isSignedIn: no,
  mayAsk: no,
  mayOffer: no,
  mayTakePrice: no,
  offerAccepted: no,
  isAnnounced: no,
  isAwarded: no,
  hasTermLeft: no,
  wasBidFor: no,
  isDue: no,
  isSettled: no,
  isUndone: no,
};

/** Guards for an action in which it is already established that the seller's own trader acts. */
export const sellerActs: Guards = { ...nobody, sellerActs: true };

/** Guards for an action in which it is already established that the centre's reviewer acts. */
export const centreActs: Guards = { ...nobody, centreActs: true };

/** Guards for the agreement that follows an accepted offer. */
export const offerAccepted: Guards = { ...nobody, offerAccepted: true };

/** Guards for the release of a deal's money and title. */
export const dealSettled: Guards = { ...nobody, isSettled: true };

/** Guards for a deal that came to nothing. */
export const dealUndone: Guards = { ...nobody, isUndone: true };

/** Guards for a deal that came of bidding, and to nothing. */
export const bidDealUndone: Guards = { ...nobody, wasBidFor: true };

/** Guards for the announcement of a bidding session. */
export const biddingAnnounced: Guards = { ...nobody, isAnnounced: true };

/** Guards for the award to a bidder. */
export const biddingAwarded: Guards = { ...nobody, isAwarded: true };

/** Guards for bidding that sold nothing, of a listing whose term is not over or is. */
export const biddingOver = (termLeft: boolean): Guards => ({ ...nobody, ...(termLeft ? { hasTermLeft: true as const } : { isDue: true as const }) });

/** Guards for the sweep, once it has seen that the term is over. */
export const isDue: Guards = { ...nobody, isDue: true };
