import { paymentsRefusals } from '../rules/index.js';

/** @throws Refusal REASON_MISSING unless there is a text of at most so many characters */
export function readReason(given: string, path: readonly string[], most = 500): string {
  const reason = given.trim();
  if (reason === '' || reason.length > most) throw paymentsRefusals.refuse('REASON_MISSING', { path, params: { most } });
  return reason;
}
