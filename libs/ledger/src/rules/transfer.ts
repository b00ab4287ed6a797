import { Money } from '@haihe/platform/money';
import { postingSet } from './posting.js';
import type { AccountRef, Posting, PostingSet } from './posting.js';

/** The opposite amount. */
export function negated(amount: Money): Money {
  return Money.zero(amount.currency).minus(amount);
}

/**
 * Moves an amount from one account to another.
 *
 * @throws RangeError when the amount is not positive, or the accounts are the same or of another currency
 */
export function transfer(from: AccountRef, to: AccountRef, amount: Money): PostingSet {
  if (!amount.isPositive) throw new RangeError('what is moved is more than nothing');
  return postingSet([
    { account: from, amount: negated(amount) },
    { account: to, amount },
  ]);
}

/** The postings that undo others. */
export function mirror(postings: readonly Posting[]): PostingSet {
  return postingSet(postings.map(({ account, amount }) => ({ account, amount: negated(amount) })));
}
