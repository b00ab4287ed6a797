import { render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import { checkUscc, identityRefusals, usccMessages } from '../rules/index.js';

/**
 * A unified social credit code as it is kept. A doubtful one is taken only when the person confirmed it.
 *
 * @throws Refusal USCC_INVALID, USCC_DOUBTFUL
 */
export function readUscc(text: string, confirmed: boolean, locale: Locale, path: readonly string[]): string {
  const { normalized, verdict, finding } = checkUscc(text);
  const params = { detail: render(usccMessages[finding], locale) };
  if (verdict === 'INVALID') throw identityRefusals.refuse('USCC_INVALID', { path, params });
  if (verdict === 'DOUBTFUL' && !confirmed) throw identityRefusals.refuse('USCC_DOUBTFUL', { path, params });
  return normalized;
}
