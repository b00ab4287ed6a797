import type { Caller } from '@haihe/platform';
import type { OrganisationRow } from '../data/organisation-query.js';
import { identityRefusals, verificationStates } from '../rules/index.js';
import type { OrganisationAction } from './enums.js';
import { actsFor } from './who-sees.js';

/** What the caller may do with an organisation now, by the same rules as the actions. */
export function availableActions(caller: Caller, organisation: OrganisationRow, isMember: boolean): OrganisationAction[] {
  const guards = { decidesOnOthers: !isMember || identityRefusals.refuse('OWN_ORGANISATION') };
  const commands = verificationStates.available(organisation.verification, guards);
  const own = actsFor(caller, organisation.id);
  const manages = own && caller.permissions.has('identity.organisation.manage');
  const decides = caller.permissions.has('identity.organisation.verify') && commands.some((command) => command !== 'SUBMIT');
  return [
    ...(manages && commands.includes('SUBMIT') ? (['SUBMIT_VERIFICATION'] as const) : []),
    ...(decides ? (['DECIDE_VERIFICATION'] as const) : []),
    ...(own && caller.permissions.has('identity.member.manage') ? (['INVITE_MEMBER'] as const) : []),
    ...(manages ? (['CHANGE_PROFILE'] as const) : []),
  ];
}
