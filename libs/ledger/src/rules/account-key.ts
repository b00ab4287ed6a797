import type { Currency } from '@haihe/platform/money';
import type { AccountPurpose } from './account-purpose.js';

/** What makes an account the one it is. */
export interface AccountKey {
  /** Null for accounts of the platform itself. */
  readonly organisationId: string | null;
  readonly purpose: AccountPurpose;
  readonly currency: Currency;
  /** What sets it apart from others of the same owner and purpose: a payment channel, a deal. Null when nothing does. */
  readonly subject: string | null;
}

/**
 * Checks who may own what: deposit and escrow belong to organisations, clearing to the platform, one per channel.
 *
 * @throws RangeError for a key that no account can have (a defect of the caller)
 */
export function demandAccountKey(key: AccountKey): void {
  const { organisationId, purpose, subject } = key;
  if (organisationId === null && (purpose === 'DEPOSIT' || purpose === 'ESCROW')) throw new RangeError(`${purpose} accounts belong to an organisation`);
  if (purpose === 'CLEARING' && (organisationId !== null || subject === null)) throw new RangeError('clearing accounts belong to the platform and name their channel');
  if (subject !== null && (subject.length === 0 || subject.length > 100)) throw new RangeError('the subject of an account has 1 to 100 characters');
}

/** The key as one text, for maps and for an order in which several accounts are opened. */
export function keyText(key: AccountKey): string {
  return JSON.stringify([key.organisationId, key.purpose, key.currency, key.subject]);
}
