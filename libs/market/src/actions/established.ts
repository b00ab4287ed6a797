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

/** Guards for the sweep, once it has seen that the term is over. */
export const isDue: Guards = { ...nobody, isDue: true };
