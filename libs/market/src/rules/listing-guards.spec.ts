import { availableListingActions, listingGuards } from './listing-guards.js';
import type { ListingActor } from './listing-guards.js';
import { listingStates } from './listing-states.js';

const nobody: ListingActor = {
  isSeller: false,
  isSignedIn: false,
  actsForOrganisation: false,
  mayWrite: false,
  mayReview: false,
  mayAsk: false,
  mayOffer: false,
};
const trader = { ...nobody, isSignedIn: true, actsForOrganisation: true, mayWrite: true, mayAsk: true, mayOffer: true };
const seller = { ...trader, isSeller: true };
const centre = { ...nobody, isSignedIn: true, actsForOrganisation: true, mayReview: true };

describe('what can be done with a listing', () => {
  it.each([
    ['a visitor', nobody, []],
    ['a buyer', trader, ['ASK', 'OFFER', 'FAVOURITE']],
    ['a viewer without trading rights', { ...trader, mayWrite: false, mayAsk: false, mayOffer: false }, ['FAVOURITE']],
    ['its seller', seller, ['WITHDRAW', 'AMEND', 'FAVOURITE']],
    ["a viewer at the seller's", { ...seller, mayWrite: false }, ['FAVOURITE']],
    ['the centre', centre, ['SUSPEND', 'FAVOURITE']],
  ])('by %s while it is published with a negotiable price', (_, actor, expected) => {
    expect([...availableListingActions('PUBLISHED', actor, 'NEGOTIABLE')].sort()).toEqual([...expected].sort());
  });

  it('is to take it, not to offer, when the price is fixed', () => {
    expect(availableListingActions('PUBLISHED', trader, 'FIXED')).toEqual(['ASK', 'FAVOURITE', 'ACCEPT_PRICE']);
    expect(availableListingActions('PUBLISHED', trader, 'ON_REQUEST')).toEqual(['ASK', 'OFFER', 'FAVOURITE']);
  });

  it.each([
    ['DRAFT', ['EDIT', 'SUBMIT', 'WITHDRAW'], []],
    ['SUBMITTED', ['RECALL', 'WITHDRAW'], ['RETURN', 'PUBLISH']],
    ['RETURNED', ['EDIT', 'SUBMIT', 'WITHDRAW'], []],
    ['SUSPENDED', ['WITHDRAW'], ['RESUME']],
    ['EXPIRED', ['AMEND'], []],
    ['AGREED', [], []],
    ['WITHDRAWN', [], []],
  ] as const)('in %s by its seller and by the centre', (state, ofSeller, ofCentre) => {
    expect([...availableListingActions(state, seller, 'FIXED')].sort()).toEqual([...ofSeller].sort());
    expect([...availableListingActions(state, centre, 'FIXED')].sort()).toEqual([...ofCentre].sort());
  });

  it('is never what only the system does', () => {
    for (const state of listingStates.states) {
      for (const actor of [nobody, trader, seller, centre]) {
        for (const command of ['AGREE', 'EXPIRE'] as const) expect(listingStates.allows(state, command, listingGuards(actor, 'FIXED'))).toBe(false);
      }
    }
  });

  it('tells a seller why he cannot buy from himself', () => {
    expect(() => listingStates.next('PUBLISHED', 'OFFER', listingGuards(seller, 'NEGOTIABLE'))).toThrow(expect.objectContaining({ code: 'OWN_LISTING' }));
    expect(() => listingStates.next('PUBLISHED', 'ACCEPT_PRICE', listingGuards(trader, 'NEGOTIABLE'))).toThrow(
      expect.objectContaining({ code: 'PRICE_IS_NOT_FIXED' }),
    );
  });
});
