import { settlementRefusals } from '../../rules/index.js';

/**
 * A reason as it is kept: without blanks around it.
 *
 * @throws Refusal DEAL_REASON_REQUIRED when there is none or it is too long
 */
export function readReason(text: string, most = 1000, path: readonly string[] = ['input', 'reason']): string {
  const reason = text.trim();
  if (reason === '' || reason.length > most) throw settlementRefusals.refuse('DEAL_REASON_REQUIRED', { path, params: { most } });
  return reason;
}

/** A note that may be left out. @throws Refusal DEAL_REASON_REQUIRED when it is too long */
export function readNote(text: string | null | undefined, path: readonly string[] = ['input', 'note']): string | null {
  return (text ?? '').trim() === '' ? null : readReason(text ?? '', 1000, path);
}
