import type { Pool } from 'pg';
import { Snapshot } from '../data/ledger-stream.js';
import { accountsById, guardStates, postingsByAccount, postingsByTransaction, reversals } from '../data/verification-stream.js';
import { AccountChain } from '../rules/verification/account-chain.js';
import { checkReversal } from '../rules/verification/check-reversal.js';
import { checkTransaction } from '../rules/verification/check-transaction.js';
import type { CheckedPosting } from '../rules/verification/check-transaction.js';
import type { Violation } from '../rules/verification/violation.js';

/** What was checked, and what was found. */
export interface LedgerVerification {
  readonly guards: number;
  readonly accounts: number;
  readonly postings: number;
  readonly transactions: number;
  readonly reversals: number;
  /** Sum of all balances by currency: zero each. */
  readonly sums: Readonly<Record<string, string>>;
  /** How many violations there are in all. */
  readonly violationCount: number;
  /** The first of them. */
  readonly violations: readonly Violation[];
}

/**
 * Recomputes the whole ledger from its postings, in one snapshot while the exchange runs, with a few thousand rows in memory.
 *
 * @param limit how many violations are told
 */
export function verifyLedger(pool: Pool, limit = 20): Promise<LedgerVerification> {
  return Snapshot.of(pool, (snapshot) => new Verification(snapshot, limit).run());
}

class Verification {
  private readonly counts = { guards: 0, accounts: 0, postings: 0, transactions: 0, reversals: 0 };
  private readonly sums = new Map<string, bigint>();
  private readonly violations: Violation[] = [];
  private violationCount = 0;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly limit: number,
  ) {}

  async run(): Promise<LedgerVerification> {
    await this.guards();
    await this.accounts();
    await this.transactions();
    await this.reversals();
    this.note([...this.sums].filter(([, sum]) => sum !== 0n).map(([currency, sum]) => ({ law: 'zero per currency', subject: 'all accounts', detail: `${currency} sums to ${sum}` })));
    const sums = Object.fromEntries([...this.sums].map(([currency, sum]) => [currency, sum.toString()]));
    return { ...this.counts, sums, violationCount: this.violationCount, violations: this.violations };
  }

  private async guards(): Promise<void> {
    for await (const { name, on } of guardStates(this.snapshot)) {
      this.counts.guards += 1;
      if (!on) this.note([{ law: 'guards', subject: name, detail: 'it is missing or switched off' }]);
    }
  }

  /** Accounts and postings come in the same order and are walked side by side. */
  private async accounts(): Promise<void> {
    const postings = postingsByAccount(this.snapshot);
    let posting = await postings.next();
    const dangling = (): void => {
      if (posting.done) return;
      const { accountId, sequence } = posting.value;
      this.note([{ law: 'nothing dangles', subject: `account ${accountId}`, detail: `posting ${sequence} names it, and it is missing` }]);
    };
    const advance = async (): Promise<void> => {
      this.counts.postings += 1;
      posting = await postings.next();
    };
    for await (const account of accountsById(this.snapshot)) {
      this.counts.accounts += 1;
      this.sums.set(account.currency, (this.sums.get(account.currency) ?? 0n) + account.balance);
      const chain = new AccountChain(account);
      for (; !posting.done && posting.value.accountId < account.id; await advance()) dangling();
      for (; !posting.done && posting.value.accountId === account.id; await advance()) this.note(chain.next(posting.value));
      this.note(chain.end());
    }
    for (; !posting.done; await advance()) dangling();
  }

  private async transactions(): Promise<void> {
    let id: string | undefined;
    let postings: CheckedPosting[] = [];
    const finish = (): void => {
      if (id === undefined) return;
      this.counts.transactions += 1;
      this.note(checkTransaction({ id, postings }));
    };
    for await (const row of postingsByTransaction(this.snapshot)) {
      if (row.id !== id) {
        finish();
        id = row.id;
        postings = [];
      }
      if (row.posting) postings.push(row.posting);
    }
    finish();
  }

  private async reversals(): Promise<void> {
    for await (const reversal of reversals(this.snapshot)) {
      this.counts.reversals += 1;
      this.note(checkReversal(reversal));
    }
  }

  private note(violations: Iterable<Violation>): void {
    for (const violation of violations) {
      this.violationCount += 1;
      if (this.violations.length < this.limit) this.violations.push(violation);
    }
  }
}
