import { commonRefusals } from '@haihe/platform/errors';
import { marketRefusals } from './market-refusals.js';
import type { MarketRefusalCode } from './market-refusals.js';
import { isOpenOffer, offerStates } from './offer-states.js';
import type { OfferCommand, OfferSide, OfferState } from './offer-states.js';

type Guards = Parameters<typeof offerStates.next>[2];

/** What decides whether a side can do something with an offer. */
export interface OfferActor {
  /** The side that the caller acts for. */
  readonly side: OfferSide;
  /** The side whose answer is awaited. */
  readonly awaited: OfferSide;
  /** Whether the caller's role lets him trade. */
  readonly mayTrade: boolean;
  /** Whether the listing is open now. */
  readonly listingOpen: boolean;
}

/** Answers the guards of the offer's table for a side that acts; what only the system does is not its to do. */
export function offerGuards({ side, awaited, mayTrade, listingOpen }: OfferActor): Guards {
  const system = commonRefusals.refuse('NOT_FOUND');
  const isAwaited = (mayTrade || system) === true ? side === awaited || marketRefusals.refuse('OFFER_AWAITS_OTHER_SIDE') : system;
  return {
    isAwaited,
    mayAnswer: isAwaited === true ? listingOpen || marketRefusals.refuse('LISTING_IN_REVISION') : isAwaited,
    madeLastTurn: mayTrade ? side !== awaited || marketRefusals.refuse('OFFER_AWAITS_YOU') : system,
    isDue: system,
    listingLeft: system,
  };
}

/** What the side can do with an offer now: its `availableActions`. */
export function availableOfferActions(state: OfferState, actor: OfferActor): OfferCommand[] {
  return offerStates.available(state, offerGuards(actor));
}

const whyClosed: Readonly<Partial<Record<OfferState, MarketRefusalCode>>> = { EXPIRED: 'OFFER_EXPIRED', SUPERSEDED: 'OFFER_SUPERSEDED' };

/** Refusals of {@link demandOpenOffer}. */
export const closedOfferCodes: readonly MarketRefusalCode[] = ['OFFER_EXPIRED', 'OFFER_SUPERSEDED', 'OFFER_CLOSED'];

/**
 * Lets only an open offer pass.
 *
 * @param state as of now (`currentOfferState`)
 * @throws Refusal that says why it is over
 */
export function demandOpenOffer(state: OfferState): void {
  if (!isOpenOffer(state)) throw marketRefusals.refuse(whyClosed[state] ?? 'OFFER_CLOSED');
}
