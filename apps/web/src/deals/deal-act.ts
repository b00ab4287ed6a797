import type { Trouble } from '../api/trouble.js';
import type { UserError } from '../api/user-errors.js';

/** What several actions on one page were refused for, as one. */
export function refusedBy(...actions: readonly { userErrors: readonly UserError[]; trouble: Trouble | null }[]): { userErrors: UserError[]; trouble: Trouble | null } {
  return { userErrors: actions.flatMap((action) => action.userErrors), trouble: actions.find((action) => action.trouble)?.trouble ?? null };
}
