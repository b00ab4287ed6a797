import type { Caller } from '@haihe/platform';
import type { ListingActor } from '../rules/index.js';

/** The caller as the rules of a listing see him. */
export function actorOn(caller: Caller, sellerOrganisationId: string): ListingActor {
  const { acting, permissions, person } = caller;
  return {
    isSeller: acting?.organisationId === sellerOrganisationId,
    isSignedIn: person !== undefined,
    actsForOrganisation: acting !== undefined,
    mayWrite: permissions.has('market.listing.write'),
    mayReview: permissions.has('market.listing.review'),
    mayAsk: permissions.has('market.question.ask'),
    mayOffer: permissions.has('market.offer.make'),
  };
}
