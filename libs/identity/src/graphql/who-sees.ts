import type { Caller } from '@haihe/platform';
import type { OrganisationRow } from '../data/organisation-query.js';
import { isPublic } from '../rules/index.js';

/** Whether the caller acts for the verified centre, which may see every organisation whole. */
export function isCentre(caller: Caller): boolean {
  return caller.acting?.kind === 'OPERATOR' && caller.acting.verified;
}

/** Whether the caller acts for this organisation. */
export function actsFor(caller: Caller, organisationId: string): boolean {
  return caller.acting?.organisationId === organisationId;
}

/** Whether the caller sees what is not for strangers: code, note, members. */
export function seesWhole(caller: Caller, organisationId: string): boolean {
  return actsFor(caller, organisationId) || isCentre(caller);
}

/** Whether the caller may know of the organisation when he asks for it by id. */
export function mayKnow(caller: Caller, organisation: OrganisationRow): boolean {
  return isPublic(organisation.verification) || seesWhole(caller, organisation.id);
}
