import { identityRefusals, requirePermission } from '@haihe/identity';
import type { Caller, Tx } from '@haihe/platform';

/** Refusals of {@link enterDesk}. */
export const deskCodes = ['ROLE_INSUFFICIENT'] as const;

/**
 * Demands that the caller still works at the desk of the centre.
 *
 * @returns his person
 * @throws Refusal ROLE_INSUFFICIENT
 */
export async function enterDesk(tx: Tx, caller: Caller): Promise<string> {
  await requirePermission(tx, caller, 'payments.desk.work');
  if (!caller.person) throw identityRefusals.refuse('ROLE_INSUFFICIENT');
  return caller.person.id;
}
