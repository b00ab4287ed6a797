import type { Caller } from '@haihe/platform';
import type { Viewer } from '../data/queries/viewer.js';

/** The caller as the statements of the market take him. */
export function viewerOf(caller: Caller): Viewer {
  return {
    organisationId: caller.acting?.organisationId ?? null,
    personId: caller.person?.id ?? null,
    isCentre: caller.permissions.has('market.listing.review'),
  };
}
