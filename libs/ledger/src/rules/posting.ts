import type { Currency, Money } from '@haihe/platform/money';

/** An account as far as postings need it. */
export interface AccountRef {
  /** Lower-case UUID. */
  readonly id: string;
  readonly currency: Currency;
}

/** One change of one account: positive adds to what its owner has. */
export interface Posting {
  readonly account: AccountRef;
  readonly amount: Money;
}

declare const checked: unique symbol;

/** Postings that make a transaction: checked, in the order in which accounts are locked. */
export type PostingSet = readonly Posting[] & { readonly [checked]: true };

/**
 * Makes a transaction of postings: two or more, none of zero, each account once and in its currency, and the sum of every
 * currency zero.
 *
 * @throws RangeError when they are not that (a defect of the caller)
 */
export function postingSet(postings: readonly Posting[]): PostingSet {
  if (postings.length < 2) throw new RangeError('a transaction has two postings or more');
  const sums = new Map<Currency, bigint>();
  const accounts = new Set<string>();
  for (const { account, amount } of postings) {
    if (amount.minor === 0n) throw new RangeError('a posting of zero says nothing');
    if (amount.currency !== account.currency) throw new RangeError(`${amount.currency} cannot be posted to an account in ${account.currency}`);
    if (accounts.has(account.id)) throw new RangeError('an account has one posting in a transaction');
    accounts.add(account.id);
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + amount.minor);
  }
  for (const [currency, sum] of sums) if (sum !== 0n) throw new RangeError(`the postings in ${currency} sum to ${sum}, not to zero`);
  return [...postings].sort((a, b) => (a.account.id < b.account.id ? -1 : 1)) as readonly Posting[] as PostingSet;
}
