import { Refusal } from '@haihe/platform/errors';
import { pairLines } from '@haihe/platform/state';
import { claimStates } from './claim-states.js';

describe('claimStates', () => {
  it('says of every state and command what happens', () => {
    expect(pairLines(claimStates)).toEqual([
      'SUBMITTED + CONFIRM → CONFIRMED if operatorDecides',
      'SUBMITTED + REFUSE → REFUSED if operatorDecides',
      'SUBMITTED + WITHDRAW → WITHDRAWN if claimantActs',
      'CONFIRMED + CONFIRM → refused',
      'CONFIRMED + REFUSE → refused',
      'CONFIRMED + WITHDRAW → refused',
      'REFUSED + CONFIRM → refused',
      'REFUSED + REFUSE → refused',
      'REFUSED + WITHDRAW → refused',
      'WITHDRAWN + CONFIRM → refused',
      'WITHDRAWN + REFUSE → refused',
      'WITHDRAWN + WITHDRAW → refused',
    ]);
  });

  it('offers each side its own commands', () => {
    const not = new Refusal('NOT_FOUND');
    expect(claimStates.available('SUBMITTED', { operatorDecides: true, claimantActs: not })).toEqual(['CONFIRM', 'REFUSE']);
    expect(claimStates.available('SUBMITTED', { operatorDecides: not, claimantActs: true })).toEqual(['WITHDRAW']);
    expect(claimStates.available('CONFIRMED', { operatorDecides: true, claimantActs: true })).toEqual([]);
  });
});
