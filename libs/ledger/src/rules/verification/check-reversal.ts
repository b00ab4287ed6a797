import type { Violation } from './violation.js';

/** Accounts in order with their amounts. */
export type Amounts = readonly (readonly [accountId: string, amount: bigint])[];

/** A reversal beside what it reverses. */
export interface CheckedReversal {
  readonly id: string;
  readonly amounts: Amounts;
  readonly original: { readonly id: string; readonly missing: boolean; readonly isReversal: boolean; readonly amounts: Amounts };
  /** How many reversals the original has. */
  readonly reversals: number;
}

/** Says where a reversal is not the one mirror of what it reverses. */
export function* checkReversal({ id, amounts, original, reversals }: CheckedReversal): Iterable<Violation> {
  const law = 'reversals mirror';
  const subject = `transaction ${id}`;
  if (original.missing) {
    yield { law, subject, detail: `what it reverses, ${original.id}, is missing` };
    return;
  }
  if (original.isReversal) yield { law, subject, detail: `it reverses ${original.id}, which is a reversal` };
  if (reversals !== 1) yield { law, subject, detail: `${original.id} is reversed ${reversals} times` };
  const mirrored = amounts.length === original.amounts.length && amounts.every(([account, amount], place) => {
    const [other, opposite] = original.amounts[place] ?? [];
    return account === other && amount === -(opposite ?? 0n);
  });
  if (!mirrored) yield { law, subject, detail: `its postings do not mirror those of ${original.id}` };
}
