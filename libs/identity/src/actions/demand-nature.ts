import { commonRefusals } from '@haihe/platform/errors';
import { isRegionCode } from '../rules/index.js';
import type { OrganisationNature } from '../rules/index.js';

/**
 * Passes on what an organisation states of its nature.
 *
 * @throws Refusal INPUT_INVALID for a registration in no country or region
 */
export function demandNature(nature: OrganisationNature): OrganisationNature {
  if (!isRegionCode(nature.registeredIn)) throw commonRefusals.refuse('INPUT_INVALID', { path: ['input', 'registeredIn'], params: { detail: 'ISO 3166-1' } });
  return nature;
}

/** Whether what is stated differs from what is known. */
export function isNatureChanged(known: OrganisationNature, stated: Partial<OrganisationNature>): boolean {
  const { stateOwned = known.stateOwned, registeredIn = known.registeredIn, foreignControlled = known.foreignControlled } = stated;
  return stateOwned !== known.stateOwned || registeredIn !== known.registeredIn || foreignControlled !== known.foreignControlled;
}
