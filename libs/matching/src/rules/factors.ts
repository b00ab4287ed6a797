import { readinessLevels } from './match-facts.js';
import type { DemandWishes, SupplyFacts } from './match-facts.js';
import type { FactorWeights } from './match-weights.js';

/** How well a pair fits in one respect, 0 to 1; open when one side does not say. */
export interface Factor {
  readonly name: keyof FactorWeights;
  readonly value: number | 'OPEN';
}

const DAY = 86_400_000;
/** Days after which freshness is worth half. */
const HALF_FRESH = 180;

/** Budget against price: fits up to the budget, nothing is left at three times of it (offers below half are rarely accepted). */
export function priceFit(budget: number, price: number): number {
  if (price <= budget) return 1;
  return budget <= 0 ? 0 : Math.max(0, 1 - Math.log(price / budget) / Math.log(3));
}

/** What a pair fits in, besides text and classes. */
export function factorsOf(wishes: DemandWishes, facts: SupplyFacts, now: number): Factor[] {
  const wished = wishes.readiness === undefined ? -1 : readinessLevels.indexOf(wishes.readiness);
  const ready = facts.readiness === undefined ? -1 : readinessLevels.indexOf(facts.readiness);
  const modes = wishes.modes ?? [];
  return [
    { name: 'price', value: wishes.budget === undefined || facts.price === undefined ? 'OPEN' : priceFit(wishes.budget, facts.price) },
    { name: 'mode', value: modes.length === 0 || facts.modes === undefined ? 'OPEN' : modes.some((mode) => facts.modes?.includes(mode)) ? 1 : 0 },
    // Readier than asked is fine; each step that is missing costs a third.
    { name: 'readiness', value: wished < 0 || ready < 0 ? 'OPEN' : Math.max(0, 1 - Math.max(0, wished - ready) / 3) },
    { name: 'region', value: wishes.region === undefined || facts.region === undefined ? 'OPEN' : wishes.region === facts.region ? 1 : 0 },
    { name: 'legal', value: facts.inForce === undefined ? 'OPEN' : facts.pledge !== undefined || facts.exclusivelyLicensed === true ? 0.5 : 1 },
    { name: 'freshness', value: facts.freshAt === undefined ? 'OPEN' : 0.5 ** (Math.max(0, now - facts.freshAt) / DAY / HALF_FRESH) },
    { name: 'behaviour', value: facts.behaviour ?? 'OPEN' },
  ];
}
