import type { ImportState } from '../api/generated/graphql.js';

/** Still under way, so worth asking again. */
export function isRunning(state: ImportState): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}
