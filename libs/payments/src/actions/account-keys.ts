import { defineSubjects } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';

/** Money that arrived and is not allocated yet. Its balance is what waits in the queue. */
export const suspenseKey: AccountKey = { organisationId: null, purpose: 'POOL', currency: 'CNY', subject: 'suspense' };

/** Money that left a bank account for a reason that is not known yet; below zero by as much. */
export const unexplainedDebitsKey: AccountKey = { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: 'unexplained-debits' };

/** What the exchange earned; pays what banks charge. */
export const feeKey: AccountKey = { organisationId: null, purpose: 'FEE', currency: 'CNY', subject: null };

/** An organisation's money at its disposal. */
export function depositKey(organisationId: string): AccountKey {
  return { organisationId, purpose: 'DEPOSIT', currency: 'CNY', subject: null };
}

/** Money that lies in a bank account of the exchange. */
export function bankKey(accountNumber: string): AccountKey {
  return { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: `bank:${accountNumber}` };
}

/** What was in a bank account before its first statement: the exchange's own. */
export function openingKey(accountNumber: string): AccountKey {
  return { organisationId: null, purpose: 'POOL', currency: 'CNY', subject: `opening:${accountNumber}` };
}

defineSubjects({ payout: 'Payout' });

/** Money on its way out: an organisation's, or of a sender who is none. */
export function holdingKey(payoutId: string, organisationId: string | null): AccountKey {
  return { organisationId, purpose: organisationId === null ? 'POOL' : 'ESCROW', currency: 'CNY', subject: `payout:${payoutId}` };
}
