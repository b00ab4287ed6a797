import { registerEnumType } from '@nestjs/graphql';
import { dealStates, dealStateTitles, listingModes, listingStates, listingStateTitles, offerStates, priceKinds, readinessDegrees } from '../rules/index.js';
import type { DealState, ListingCommand, ListingMode, ListingState, OfferCommand, OfferSide, OfferState, PriceKind, Readiness } from '../rules/index.js';

function enumOf<const Value extends string>(values: readonly Value[]): { readonly [Key in Value]: Key } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [Key in Value]: Key };
}

/** GraphQL enum of {@link ListingState}. */
export const ListingStateEnum = enumOf<ListingState>(listingStates.states);
registerEnumType(ListingStateEnum, {
  name: 'ListingState',
  description: 'Where a listing stands.',
  valuesMap: Object.fromEntries(listingStates.states.map((state) => [state, { description: `${listingStateTitles[state].en} (${listingStateTitles[state].zh}).` }])),
});

/** GraphQL enum of {@link ListingMode}. */
export const ListingModeEnum = enumOf<ListingMode>(listingModes);
registerEnumType(ListingModeEnum, { name: 'ListingMode', description: 'How a listing trades.', valuesMap: { SALE: { description: 'The rights are assigned to the buyer (转让).' } } });

/** GraphQL enum of {@link PriceKind}. */
export const PriceKindEnum = enumOf<PriceKind>(priceKinds);
registerEnumType(PriceKindEnum, {
  name: 'PriceKind',
  description: 'How a price is asked.',
  valuesMap: {
    FIXED: { description: 'Taken at once at the shown price (一口价).' },
    NEGOTIABLE: { description: 'Open to offers, with or without a shown range (面议).' },
    ON_REQUEST: { description: 'Not shown; open to offers (询价).' },
  },
});

/** GraphQL enum of {@link Readiness}. */
export const ReadinessEnum = enumOf<Readiness>(readinessDegrees);
registerEnumType(ReadinessEnum, {
  name: 'Readiness',
  description: 'How ripe the technology is.',
  valuesMap: {
    CONCEPT: { description: 'Concept (概念).' },
    LABORATORY: { description: 'Shown in the laboratory (实验室).' },
    PROTOTYPE: { description: 'Prototype (样机).' },
    PILOT: { description: 'Pilot production (中试).' },
    PRODUCTION: { description: 'In production (量产).' },
  },
});

type PublicListingCommand = Exclude<ListingCommand, 'AGREE' | 'EXPIRE' | 'SETTLE' | 'FALL_BACK' | 'ENTER_BIDDING' | 'LEAVE_BIDDING'>;

/** What a caller may do with a listing; what only the system does is not among them. */
export const ListingActionEnum = enumOf<PublicListingCommand>([
  'EDIT', 'SUBMIT', 'RECALL', 'RETURN', 'PUBLISH', 'AMEND', 'WITHDRAW', 'SUSPEND', 'RESUME', 'ASK', 'OFFER', 'FAVOURITE', 'ACCEPT_PRICE',
]);
registerEnumType(ListingActionEnum, {
  name: 'ListingAction',
  description: 'What a caller may do with a listing now.',
  valuesMap: {
    EDIT: { description: 'listingEdit.' },
    SUBMIT: { description: 'listingSubmit.' },
    RECALL: { description: 'listingRecall.' },
    RETURN: { description: 'listingReturn.' },
    PUBLISH: { description: 'listingPublish.' },
    AMEND: { description: 'listingAmend.' },
    WITHDRAW: { description: 'listingWithdraw.' },
    SUSPEND: { description: 'listingSuspend.' },
    RESUME: { description: 'listingResume.' },
    ASK: { description: 'questionAsk.' },
    OFFER: { description: 'offerMake.' },
    FAVOURITE: { description: 'listingFavourite.' },
    ACCEPT_PRICE: { description: 'priceAccept.' },
  },
});

/** An action on a listing. */
export type ListingAction = keyof typeof ListingActionEnum;

/** How a check came out. */
export const CheckOutcomeEnum = enumOf(['PASS', 'WARN', 'FAIL']);
registerEnumType(CheckOutcomeEnum, {
  name: 'CheckOutcome',
  description: 'How a check before a sale came out.',
  valuesMap: {
    PASS: { description: 'Nothing stands against the sale.' },
    WARN: { description: 'The buyer should heed it.' },
    FAIL: { description: 'No sale while it is so.' },
  },
});

/** What a caller may do with a question. */
export const QuestionActionEnum = enumOf(['ANSWER', 'DISCLOSE']);
registerEnumType(QuestionActionEnum, {
  name: 'QuestionAction',
  description: 'What a caller may do with a question now.',
  valuesMap: { ANSWER: { description: 'questionAnswer.' }, DISCLOSE: { description: 'questionDisclose.' } },
});

/** An action on a question. */
export type QuestionAction = keyof typeof QuestionActionEnum;

/** GraphQL enum of {@link OfferState}. */
export const OfferStateEnum = enumOf<OfferState>(offerStates.states);
registerEnumType(OfferStateEnum, {
  name: 'OfferState',
  description: 'Where an offer stands.',
  valuesMap: {
    OPEN: { description: "The buyer's first turn awaits an answer (待答复)." },
    COUNTERED: { description: 'A later turn awaits an answer (还价中).' },
    ACCEPTED: { description: 'Agreed (已成交).' },
    DECLINED: { description: 'Turned down (已谢绝).' },
    WITHDRAWN: { description: 'Taken back (已撤回).' },
    EXPIRED: { description: 'Ran out (已过期).' },
    SUPERSEDED: { description: 'Ended with the listing, or by a deal with another (已失效).' },
  },
});

/** GraphQL enum of {@link OfferSide}. */
export const OfferSideEnum = enumOf<OfferSide>(['BUYER', 'SELLER']);
registerEnumType(OfferSideEnum, {
  name: 'OfferSide',
  description: 'A side of a negotiation.',
  valuesMap: { BUYER: { description: 'The buyer (买方).' }, SELLER: { description: 'The seller (卖方).' } },
});

/** What a caller may do with an offer; what only the system does is not among them. */
export const OfferActionEnum = enumOf<Exclude<OfferCommand, 'EXPIRE' | 'SUPERSEDE'>>(['COUNTER', 'ACCEPT', 'DECLINE', 'WITHDRAW']);
registerEnumType(OfferActionEnum, {
  name: 'OfferAction',
  description: 'What a caller may do with an offer now.',
  valuesMap: {
    COUNTER: { description: 'offerCounter.' },
    ACCEPT: { description: 'offerAccept.' },
    DECLINE: { description: 'offerDecline.' },
    WITHDRAW: { description: 'offerWithdraw.' },
  },
});

/** An action on an offer. */
export type OfferAction = keyof typeof OfferActionEnum;

/** GraphQL enum of {@link DealState}. */
export const DealStateEnum = enumOf<DealState>(dealStates.states);
registerEnumType(DealStateEnum, {
  name: 'DealState',
  description: 'Where a deal stands.',
  valuesMap: Object.fromEntries(dealStates.states.map((state) => [state, { description: `${dealStateTitles[state].en} (${dealStateTitles[state].zh}).` }])),
});
