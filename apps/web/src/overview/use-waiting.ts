import {
  CountersToAnswerDocument, DealsUnderWayDocument, ListingsSentBackDocument, ListingsWithQuestionsDocument, OffersToAnswerDocument, RightsWithAnnuitiesDocument,
  type DealFieldsFragment, type ListingsSentBackQuery, type ListingsWithQuestionsQuery, type OfferFieldsFragment, type RightsWithAnnuitiesQuery,
} from '../api/generated/graphql.js';
import type { Trouble } from '../api/trouble.js';
import { useEveryPage } from '../api/use-every-page.js';
import { usePages } from '../api/use-query.js';

/** Whatever can wait for an organisation, all of it: the exchange says what does, so nothing new hides something old. */
export interface Waiting {
  readonly received: readonly OfferFieldsFragment[];
  readonly made: readonly OfferFieldsFragment[];
  readonly deals: readonly DealFieldsFragment[];
  readonly asked: readonly ListingsWithQuestionsQuery['myListings']['edges'][number]['node'][];
  readonly sentBack: readonly ListingsSentBackQuery['myListings']['edges'][number]['node'][];
  readonly rights: readonly RightsWithAnnuitiesQuery['myRights']['edges'][number]['node'][];
}

const first = 100;

/** Reads what waits; null until all of it is there. */
export function useWaiting(): { waiting: Waiting | null; trouble: Trouble | null } {
  const received = useEveryPage(usePages(OffersToAnswerDocument, { first }, (result) => result.offersReceived));
  const made = useEveryPage(usePages(CountersToAnswerDocument, { first }, (result) => result.offersMade));
  const deals = useEveryPage(usePages(DealsUnderWayDocument, { first }, (result) => result.deals));
  const asked = useEveryPage(usePages(ListingsWithQuestionsDocument, { first }, (result) => result.myListings));
  const sentBack = useEveryPage(usePages(ListingsSentBackDocument, { first }, (result) => result.myListings));
  const rights = useEveryPage(usePages(RightsWithAnnuitiesDocument, { first }, (result) => result.myRights));
  const lists = { received: received.nodes, made: made.nodes, deals: deals.nodes, asked: asked.nodes, sentBack: sentBack.nodes, rights: rights.nodes };
  const trouble = [received, made, deals, asked, sentBack, rights].find((list) => list.trouble !== null)?.trouble ?? null;
  return { waiting: isWhole(lists) ? lists : null, trouble };
}

function isWhole(lists: { readonly [Name in keyof Waiting]: Waiting[Name] | null }): lists is Waiting {
  return Object.values(lists).every((nodes) => nodes !== null);
}
