import { defineStates } from '@haihe/platform/state';

/**
 * The states of an organisation's claim to a right. The claim is made by submitting it; the centre confirms or refuses
 * it, and until then the claimant may take it back. A new claim starts anew.
 *
 * Guards: `operatorDecides`: a reviewer of the centre acts, and not on a claim of his own organisation;
 * `claimantActs`: a member of the claiming organisation acts who may trade for it.
 */
export const claimStates = defineStates({
  name: 'claim',
  states: ['SUBMITTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'],
  initial: 'SUBMITTED',
  final: ['CONFIRMED', 'REFUSED', 'WITHDRAWN'],
  transitions: [
    { from: 'SUBMITTED', command: 'CONFIRM', guard: 'operatorDecides', to: 'CONFIRMED' },
    { from: 'SUBMITTED', command: 'REFUSE', guard: 'operatorDecides', to: 'REFUSED' },
    { from: 'SUBMITTED', command: 'WITHDRAW', guard: 'claimantActs', to: 'WITHDRAWN' },
  ],
});

export type ClaimState = (typeof claimStates.states)[number];
export type ClaimCommand = (typeof claimStates.commands)[number];
