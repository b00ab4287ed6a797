import type { Law, Violation } from './violation.js';

/** An account as it claims to be. */
export interface ChainAccount {
  readonly id: string;
  readonly overdraft: boolean;
  readonly balance: bigint;
  readonly sequence: bigint;
  /** Microseconds since 1970. */
  readonly bookedAt: bigint;
}

/** A posting as it stands on its account. */
export interface ChainPosting {
  readonly sequence: bigint;
  readonly amount: bigint;
  readonly balance: bigint;
  /** Of its transaction, in microseconds since 1970; undefined when the transaction is missing. */
  readonly bookedAt: bigint | undefined;
  readonly transactionId: string;
}

/** Follows one account from its first posting to its last and says where the laws are broken. */
export class AccountChain {
  private balance = 0n;
  private sequence = 0n;
  private bookedAt: bigint | undefined;

  constructor(private readonly account: ChainAccount) {}

  /** The next posting in the order of their numbers. */
  *next(posting: ChainPosting): Iterable<Violation> {
    const place = `posting ${posting.sequence}`;
    this.sequence += 1n;
    this.balance += posting.amount;
    if (posting.sequence !== this.sequence) {
      yield this.broken('chain without gaps', `${place} stands where ${this.sequence} is expected`);
      this.sequence = posting.sequence;
    }
    if (posting.balance !== this.balance) {
      yield this.broken('running balance', `${place} says ${posting.balance} after it, the postings so far sum to ${this.balance}`);
    }
    if (!this.account.overdraft && this.balance < 0n) yield this.broken('no overdraft', `${this.balance} after ${place}`);
    if (posting.bookedAt === undefined) {
      yield this.broken('nothing dangles', `${place} names transaction ${posting.transactionId}, which is missing`);
    } else {
      if (this.bookedAt !== undefined && posting.bookedAt < this.bookedAt) yield this.broken('time runs on', `${place} was booked before the one before it`);
      this.bookedAt = posting.bookedAt;
    }
  }

  /** After the last posting. */
  *end(): Iterable<Violation> {
    const { balance, sequence, bookedAt } = this.account;
    if (sequence !== this.sequence) yield this.broken('chain without gaps', `the account counts ${sequence} postings, the last one is ${this.sequence}`);
    if (balance !== this.balance) yield this.broken('balance equals postings', `the account says ${balance}, its postings sum to ${this.balance}`);
    if (this.bookedAt !== undefined && bookedAt !== this.bookedAt) yield this.broken('time runs on', 'the account was not last booked with its last posting');
  }

  private broken(law: Law, detail: string): Violation {
    return { law, subject: `account ${this.account.id}`, detail };
  }
}
