import type { Violation } from './violation.js';

/** A posting as it stands in its transaction. */
export interface CheckedPosting {
  readonly accountId: string;
  readonly amount: bigint;
  /** Undefined when the account is missing. */
  readonly currency: string | undefined;
}

/** A transaction with its postings. */
export interface CheckedTransaction {
  readonly id: string;
  readonly postings: readonly CheckedPosting[];
}

/** Says where a transaction by itself breaks the laws. */
export function* checkTransaction({ id, postings }: CheckedTransaction): Iterable<Violation> {
  const subject = `transaction ${id}`;
  const sums = new Map<string, bigint>();
  for (const { accountId, amount, currency } of postings) {
    if (currency === undefined) yield { law: 'nothing dangles', subject, detail: `account ${accountId} is missing` };
    else sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  }
  const accounts = new Set(postings.map(({ accountId }) => accountId)).size;
  if (postings.length < 2 || accounts !== postings.length) {
    yield { law: 'two postings or more', subject, detail: `${postings.length} postings on ${accounts} accounts` };
  }
  for (const [currency, sum] of sums) if (sum !== 0n) yield { law: 'zero per currency', subject, detail: `${currency} sums to ${sum}` };
}
