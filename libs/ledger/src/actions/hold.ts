import type { Tx } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import { transfer } from '../rules/transfer.js';
import { openAccounts } from './open-accounts.js';
import { post } from './post.js';
import type { Entry, Posted } from './post.js';

/** Money of an organisation that is held, or returned to it. */
export interface Holding extends Pick<Entry, 'source' | 'note' | 'idempotency'> {
  readonly organisationId: string;
  readonly amount: Money;
  /** What it is held for, when each such thing has an escrow account of its own; null for the organisation's common one. */
  readonly subject: string | null;
  /** `ledger.hold` or `ledger.release` unless an area has a better word. */
  readonly reason?: string | undefined;
}

/**
 * Takes money from an organisation's deposit into escrow. A hold is nothing but this transaction: what is held is the balance
 * of the escrow account.
 *
 * @throws Refusal BALANCE_INSUFFICIENT, and as `post`
 */
export async function hold(tx: Tx, holding: Holding): Promise<Posted> {
  const [deposit, escrow] = await accountsOf(tx, holding);
  return post(tx, { ...holding, reason: holding.reason ?? 'ledger.hold', postings: transfer(deposit, escrow, holding.amount) });
}

/**
 * Returns money from escrow to the organisation's deposit.
 *
 * @throws Refusal BALANCE_INSUFFICIENT when less is held, and as `post`
 */
export async function release(tx: Tx, holding: Holding): Promise<Posted> {
  const [deposit, escrow] = await accountsOf(tx, holding);
  return post(tx, { ...holding, reason: holding.reason ?? 'ledger.release', postings: transfer(escrow, deposit, holding.amount) });
}

async function accountsOf(tx: Tx, { organisationId, amount: { currency }, subject }: Holding) {
  const [deposit, escrow] = await openAccounts(tx, [
    { organisationId, purpose: 'DEPOSIT', currency, subject: null },
    { organisationId, purpose: 'ESCROW', currency, subject },
  ]);
  if (!deposit || !escrow) throw new Error('the accounts were not opened');
  return [deposit, escrow] as const;
}
