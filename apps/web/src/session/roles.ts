import type { Viewer } from './use-viewer.js';

/** Acts for the centre that operates the exchange. */
export function actsForCentre(viewer: Viewer | null | undefined): boolean {
  return viewer?.acting?.organisation.kind === 'OPERATOR';
}

/** May change what the organisation owns and offers, as opposed to looking at it. */
export function mayTrade(viewer: Viewer | null | undefined): boolean {
  const role = viewer?.acting?.role;
  return role === 'OWNER' || role === 'ADMIN' || role === 'TRADER';
}
