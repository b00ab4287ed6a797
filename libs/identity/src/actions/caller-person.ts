import type { Caller } from '@haihe/platform';

/**
 * The person who calls.
 *
 * @throws Error for a caller without a session, whom the resolver must not have let in
 */
export function personOf(caller: Caller): { readonly id: string; readonly name: string; readonly email: string } {
  if (!caller.person) throw new Error('an action for people who are signed in was called without one');
  return caller.person;
}
