import { pairLines } from '@haihe/platform/state';
import { identityIsOpen, isPublic, verificationStates } from './verification.state.js';

describe('the verification of an organisation', () => {
  it('knows what every command does in every state', () => {
    expect(pairLines(verificationStates)).toEqual([
      'UNVERIFIED + SUBMIT → PENDING',
      'UNVERIFIED + APPROVE → refused',
      'UNVERIFIED + REFUSE → refused',
      'PENDING + SUBMIT → refused',
      'PENDING + APPROVE → VERIFIED if decidesOnOthers',
      'PENDING + REFUSE → RETURNED if decidesOnOthers',
      'VERIFIED + SUBMIT → refused',
      'VERIFIED + APPROVE → refused',
      'VERIFIED + REFUSE → SUSPENDED if decidesOnOthers',
      'RETURNED + SUBMIT → PENDING',
      'RETURNED + APPROVE → refused',
      'RETURNED + REFUSE → refused',
      'SUSPENDED + SUBMIT → refused',
      'SUSPENDED + APPROVE → VERIFIED if decidesOnOthers',
      'SUSPENDED + REFUSE → refused',
    ]);
  });

  it('lets name and code be corrected only before the centre looks at them', () => {
    expect(verificationStates.states.filter(identityIsOpen)).toEqual(['UNVERIFIED', 'RETURNED']);
  });

  it('shows strangers only whom the centre has known', () => {
    expect(verificationStates.states.filter(isPublic)).toEqual(['VERIFIED', 'SUSPENDED']);
  });
});
