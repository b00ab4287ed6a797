import type { Viewer } from './use-viewer.js';

/** Whether the role acted in holds a permission: what the exchange itself asks for. */
export function may(viewer: Viewer | null | undefined, permission: string): boolean {
  return viewer?.permissions.includes(permission) ?? false;
}

/** Acts for the centre that operates the exchange. */
export function actsForCentre(viewer: Viewer | null | undefined): boolean {
  return viewer?.acting?.organisation.kind === 'OPERATOR';
}

/** Kinds of organisation that take no part in trading: they run it, value it or watch it. */
const outside: readonly string[] = ['OPERATOR', 'APPRAISER', 'SUPERVISOR'];

/** May change what the organisation owns and offers, as opposed to looking at it. */
export function mayTrade(viewer: Viewer | null | undefined): boolean {
  const acting = viewer?.acting;
  if (!acting || outside.includes(acting.organisation.kind)) return false;
  return acting.role === 'OWNER' || acting.role === 'ADMIN' || acting.role === 'TRADER';
}

/** May bring rights into the register: who trades, and the centre's own people. */
export function mayImport(viewer: Viewer | null | undefined): boolean {
  return mayTrade(viewer) || (actsForCentre(viewer) && viewer?.acting?.role !== 'VIEWER');
}
