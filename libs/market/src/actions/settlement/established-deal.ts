import { commonRefusals } from '@haihe/platform/errors';
import { dealStates } from '../../rules/index.js';
import type { DealGuard, DealGuards } from '../../rules/index.js';

const no = commonRefusals.refuse('NOT_FOUND');
const guards = [...new Set(dealStates.steps.flatMap(({ guard }) => (guard === null ? [] : [guard])))];

/** Guards for what the system does by itself, once it is established that it is so. */
export function established(...holding: readonly DealGuard[]): DealGuards {
  return Object.fromEntries(guards.map((guard) => [guard, holding.includes(guard) || no])) as DealGuards;
}
