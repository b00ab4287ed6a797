import { Money } from '@haihe/platform/money';
import { ledgerRefusals } from './ledger-refusals.js';
import type { AccountRef, Posting } from './posting.js';

/** An account with what is in it. */
export interface Funds extends AccountRef {
  readonly overdraft: boolean;
  readonly balance: Money;
}

/** Balances after postings, by account id; accounts without a posting keep theirs. */
export function balancesAfter(accounts: readonly Funds[], postings: readonly Posting[]): ReadonlyMap<string, Money> {
  const balances = new Map(accounts.map(({ id, balance }) => [id, balance]));
  for (const { account, amount } of postings) {
    const balance = balances.get(account.id);
    if (balance) balances.set(account.id, balance.plus(amount));
  }
  return balances;
}

/**
 * Demands that no account falls below zero that may not.
 *
 * @throws Refusal BALANCE_INSUFFICIENT
 */
export function demandFunds(accounts: readonly Funds[], postings: readonly Posting[]): void {
  const after = balancesAfter(accounts, postings);
  for (const { id, overdraft, currency } of accounts) {
    if (!overdraft && (after.get(id) ?? Money.zero(currency)).minor < 0n) throw ledgerRefusals.refuse('BALANCE_INSUFFICIENT');
  }
}
