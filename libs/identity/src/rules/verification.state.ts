import { defineStates } from '@haihe/platform/state';

/**
 * How far the centre knows an organisation. Only a verified one trades; a suspended one keeps its obligations and starts
 * nothing new until the centre approves it again.
 */
export const verificationStates = defineStates({
  name: 'verification',
  states: ['UNVERIFIED', 'PENDING', 'VERIFIED', 'RETURNED', 'SUSPENDED'],
  initial: 'UNVERIFIED',
  final: [],
  transitions: [
    { from: ['UNVERIFIED', 'RETURNED'], command: 'SUBMIT', to: 'PENDING' },
    { from: ['PENDING', 'SUSPENDED'], command: 'APPROVE', guard: 'decidesOnOthers', to: 'VERIFIED' },
    { from: 'PENDING', command: 'REFUSE', guard: 'decidesOnOthers', to: 'RETURNED' },
    { from: 'VERIFIED', command: 'REFUSE', guard: 'decidesOnOthers', to: 'SUSPENDED' },
  ],
});

/** A state of the verification. */
export type VerificationState = (typeof verificationStates.states)[number];

/** Whether name and code may still be corrected: not while the centre looks at them, nor after it vouched for them. */
export function identityIsOpen(state: VerificationState): boolean {
  return state === 'UNVERIFIED' || state === 'RETURNED';
}

/** Whether strangers may see the organisation: once the centre has known it. */
export function isPublic(state: VerificationState): boolean {
  return state === 'VERIFIED' || state === 'SUSPENDED';
}
