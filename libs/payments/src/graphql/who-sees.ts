import type { Caller } from '@haihe/platform';

/** Whether the caller works at the desk of the centre, where everything is seen. */
export function isDesk(caller: Caller): boolean {
  return caller.permissions.has('payments.desk.work');
}

/** Whether the caller may see what an organisation has to pay, or is paid. */
export function seesOrganisation(caller: Caller, organisationId: string | null): boolean {
  if (isDesk(caller)) return true;
  return organisationId !== null && organisationId === caller.acting?.organisationId && caller.permissions.has('payments.due.read');
}
