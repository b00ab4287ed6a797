import type { DemandWishes, SupplyFacts, SupplyMode } from './match-facts.js';

/** Why a pair is no match at all, whatever its texts say. */
export type Obstacle = 'NOT_IN_FORCE' | 'MODE_NOT_OFFERED' | 'EXCLUSIVELY_LICENSED' | 'PLEDGED' | 'EXPORT_PROHIBITED' | 'NOT_LISTED';

const licences: readonly SupplyMode[] = ['EXCLUSIVE_LICENCE', 'SOLE_LICENCE', 'ORDINARY_LICENCE', 'OPEN_LICENCE'];

/**
 * The first thing that rules a pair out; nothing when it can be a match. Facts that are not known never rule out: who shows
 * the match says that they are open.
 */
export function obstacle(wishes: DemandWishes, facts: SupplyFacts): Obstacle | undefined {
  if (facts.inForce === false) return 'NOT_IN_FORCE';
  if (wishes.listedOnly === true && facts.listed === false) return 'NOT_LISTED';
  if (wishes.abroad === true && facts.exportClass === 'PROHIBITED') return 'EXPORT_PROHIBITED';
  const possible = (wishes.modes ?? []).filter((mode) => facts.modes === undefined || facts.modes.includes(mode));
  if (wishes.modes !== undefined && wishes.modes.length > 0 && possible.length === 0) return 'MODE_NOT_OFFERED';
  // Whoever bought it would take the licence over; whoever wants a licence cannot get one beside an exclusive one.
  const onlyLicences = possible.length > 0 && possible.every((mode) => licences.includes(mode));
  if (facts.exclusivelyLicensed === true && onlyLicences) return 'EXCLUSIVELY_LICENSED';
  // 民法典 444: pledged rights are neither transferred nor licensed unless the pledgee agrees; developing further remains possible.
  const free = possible.includes('JOINT_DEVELOPMENT') || wishes.modes === undefined || wishes.modes.length === 0;
  return facts.pledge === 'OPEN' && !free ? 'PLEDGED' : undefined;
}
