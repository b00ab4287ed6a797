import type { Caller } from '@haihe/platform';
import type { AccountScope } from '../data/account-query.js';

/** Permission to read statements. */
export const READ_STATEMENTS = 'ledger.statement.read';

/** The accounts that a caller may read: the verified centre all, everybody else those of his organisation. */
export function scopeOf({ acting, permissions }: Caller): AccountScope | undefined {
  if (!acting || !permissions.has(READ_STATEMENTS)) return undefined;
  return acting.kind === 'OPERATOR' && acting.verified ? 'all' : { organisationId: acting.organisationId };
}

/** Whether an account of an owner lies in a scope. */
export function sees(scope: AccountScope | undefined, organisationId: string | null): boolean {
  return scope === 'all' || (scope !== undefined && scope.organisationId === organisationId);
}
