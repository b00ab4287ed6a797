import { commonRefusals } from '@haihe/platform/errors';
import { identityRefusals } from '../rules/index.js';

/**
 * A name as it is kept: without blanks around it.
 *
 * @throws Refusal NAME_INVALID
 */
export function readName(text: string, maximum: number, path: readonly string[], minimum = 1): string {
  const name = text.trim();
  if (name.length < minimum || name.length > maximum || /\p{Cc}/u.test(name)) throw identityRefusals.refuse('NAME_INVALID', { path, params: { maximum } });
  return name;
}

/**
 * A text that may be left out; blank counts as left out.
 *
 * @throws Refusal INPUT_INVALID when it is too long
 */
export function readOptional(text: string | null | undefined, maximum: number, path: readonly string[]): string | null {
  const kept = text?.trim() ?? '';
  if (kept.length > maximum) throw commonRefusals.refuse('INPUT_INVALID', { path, params: { detail: `≤ ${maximum}` } });
  return kept === '' ? null : kept;
}
