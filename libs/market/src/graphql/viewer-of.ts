import type { Caller } from '@haihe/platform';
import type { Viewer } from '../data/queries/viewer.js';

/** Somebody who has not signed in. */
export const stranger: Viewer = { organisationId: null, personId: null, isCentre: false };

/** Whether the market is to him what it is to every stranger. */
export function isStranger(caller: Caller): boolean {
  return caller.person === undefined && caller.acting === undefined && caller.permissions.size === 0;
}

/** The caller as the statements of the market take him. */
export function viewerOf(caller: Caller): Viewer {
  return {
    organisationId: caller.acting?.organisationId ?? null,
    personId: caller.person?.id ?? null,
    isCentre: caller.permissions.has('market.listing.review'),
  };
}
