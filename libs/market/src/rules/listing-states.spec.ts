import { pairLines } from '@haihe/platform/state';
import { currentListingState, listingStates, liveListingStates } from './listing-states.js';

/** What the rules allow; every other pair of state and command is refused. */
const allowed = [
  'DRAFT + EDIT → DRAFT if sellerActs',
  'DRAFT + SUBMIT → SUBMITTED if sellerActs',
  'DRAFT + WITHDRAW → WITHDRAWN if sellerActs',
  'SUBMITTED + RECALL → DRAFT if sellerActs',
  'SUBMITTED + RETURN → RETURNED if centreActs',
  'SUBMITTED + PUBLISH → PUBLISHED if centreActs',
  'SUBMITTED + WITHDRAW → WITHDRAWN if sellerActs',
  'RETURNED + EDIT → RETURNED if sellerActs',
  'RETURNED + SUBMIT → SUBMITTED if sellerActs',
  'RETURNED + WITHDRAW → WITHDRAWN if sellerActs',
  'PUBLISHED + AMEND → SUBMITTED if sellerActs',
  'PUBLISHED + WITHDRAW → WITHDRAWN if sellerActs',
  'PUBLISHED + SUSPEND → SUSPENDED if centreActs',
  'PUBLISHED + ASK → PUBLISHED if mayAsk',
  'PUBLISHED + OFFER → PUBLISHED if mayOffer',
  'PUBLISHED + FAVOURITE → PUBLISHED if isSignedIn',
  'PUBLISHED + ACCEPT_PRICE → AGREED if mayTakePrice',
  'PUBLISHED + AGREE → AGREED if offerAccepted',
  'PUBLISHED + ENTER_BIDDING → BIDDING if isAnnounced',
  'PUBLISHED + EXPIRE → EXPIRED if isDue',
  'SUSPENDED + WITHDRAW → WITHDRAWN if sellerActs',
  'SUSPENDED + RESUME → PUBLISHED if centreActs',
  'BIDDING + ASK → BIDDING if mayAsk',
  'BIDDING + FAVOURITE → BIDDING if isSignedIn',
  'BIDDING + AGREE → AGREED if isAwarded',
  'BIDDING + LEAVE_BIDDING → PUBLISHED if hasTermLeft, else EXPIRED if isDue',
  'AGREED + SETTLE → SETTLED if isSettled',
  'AGREED + FALL_BACK → BIDDING if wasBidFor, else EXPIRED if isUndone',
  'EXPIRED + AMEND → SUBMITTED if sellerActs',
];

describe('the states of a listing', () => {
  it('enumerates every pair of state and command', () => {
    const expected = listingStates.states.flatMap((state) =>
      listingStates.commands.map((command) => allowed.find((line) => line.startsWith(`${state} + ${command} `)) ?? `${state} + ${command} → refused`),
    );
    expect(pairLines(listingStates)).toEqual(expected);
    expect(expected.filter((line) => !line.endsWith('refused'))).toHaveLength(allowed.length);
    expect(expected).toHaveLength(10 * 19);
  });

  it('takes up its rights while it can still lead to a deal, and after', () => {
    expect(liveListingStates).toEqual(['SUBMITTED', 'PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED']);
  });

  const end = new Date('2026-11-24T16:00:00Z');
  it.each([
    ['PUBLISHED', '2026-11-24T15:59:59.999Z', 'PUBLISHED'],
    ['PUBLISHED', '2026-11-24T16:00:00Z', 'EXPIRED'],
    ['SUSPENDED', '2026-11-25T00:00:00Z', 'SUSPENDED'],
    ['BIDDING', '2026-11-25T00:00:00Z', 'BIDDING'],
    ['AGREED', '2026-11-25T00:00:00Z', 'AGREED'],
  ] as const)('%s at %s counts as %s', (state, now, expected) => {
    expect(currentListingState(state, end, new Date(now))).toBe(expected);
  });

  it('has no end before it is published', () => {
    expect(currentListingState('DRAFT', null, end)).toBe('DRAFT');
  });
});
