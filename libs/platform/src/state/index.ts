export { defineStates } from './define-states.js';
export type { GuardAnswer, GuardAnswers, StateMachine, StateTable, Step, Transition } from './define-states.js';
export { pairLines, pairsOf } from './pairs.js';
export type { StatePair } from './pairs.js';
