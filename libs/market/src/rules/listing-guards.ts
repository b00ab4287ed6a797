import { commonRefusals } from '@haihe/platform/errors';
import type { GuardAnswer } from '@haihe/platform/state';
import type { PriceKind } from './listing-price.js';
import { listingStates } from './listing-states.js';
import type { ListingCommand, ListingState } from './listing-states.js';
import { marketRefusals } from './market-refusals.js';

/** Who looks at a listing and what the law of the house lets him do at all. */
export interface ListingActor {
  /** Acts for the organisation that sells. */
  readonly isSeller: boolean;
  readonly isSignedIn: boolean;
  /** Acts for an organisation. */
  readonly actsForOrganisation: boolean;
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
  readonly mayAsk: boolean;
  readonly mayOffer: boolean;
}

type Guards = Parameters<typeof listingStates.next>[2];

/** Answers the guards of the listing's table for one who acts himself; what only the system does is not his to do. */
export function listingGuards(actor: ListingActor, priceKind: PriceKind): Guards {
  const notFound = commonRefusals.refuse('NOT_FOUND');
  const asBuyer = (permitted: boolean): GuardAnswer => {
    if (actor.isSeller) return marketRefusals.refuse('OWN_LISTING');
    return (permitted && actor.actsForOrganisation) || notFound;
  };
  return {
    sellerActs: (actor.isSeller && actor.mayWrite) || notFound,
    centreActs: actor.mayReview || notFound,
    isSignedIn: actor.isSignedIn || notFound,
    mayAsk: asBuyer(actor.mayAsk),
    mayOffer: () => (priceKind === 'FIXED' ? marketRefusals.refuse('PRICE_IS_FIXED') : asBuyer(actor.mayOffer)),
    mayTakePrice: () => (priceKind === 'FIXED' ? asBuyer(actor.mayOffer) : marketRefusals.refuse('PRICE_IS_NOT_FIXED')),
    offerAccepted: notFound,
    isAnnounced: notFound,
    isAwarded: notFound,
    hasTermLeft: notFound,
    wasBidFor: notFound,
    isDue: notFound,
    isSettled: notFound,
    isUndone: notFound,
  };
}

/** What the caller can do with a listing now: its `availableActions`. */
export function availableListingActions(state: ListingState, actor: ListingActor, priceKind: PriceKind): ListingCommand[] {
  return listingStates.available(state, listingGuards(actor, priceKind));
}
