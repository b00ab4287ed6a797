import { commonRefusals, Refusal, render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import { listingStates, listingStateTitles } from '../rules/index.js';
import type { ListingCommand, ListingState } from '../rules/index.js';

/**
 * The state that a command leads to, by the table.
 *
 * @param state as of now (`currentListingState`)
 * @throws Refusal STATE_CHANGED naming the state in the reader's words, or what the guard says
 */
export function nextListingState(state: ListingState, command: ListingCommand, guards: Parameters<typeof listingStates.next>[2], locale: Locale): ListingState {
  try {
    return listingStates.next(state, command, guards);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'STATE_CHANGED') throw error;
    throw commonRefusals.refuse('STATE_CHANGED', { params: { state: render(listingStateTitles[state], locale) } });
  }
}
