/** Laws of the ledger that a verification checks. */
export const laws = [
  'guards',
  'chain without gaps',
  'running balance',
  'balance equals postings',
  'no overdraft',
  'time runs on',
  'nothing dangles',
  'two postings or more',
  'zero per currency',
  'reversals mirror',
] as const;

/** One of the {@link laws}. */
export type Law = (typeof laws)[number];

/** Where a law is broken. */
export interface Violation {
  readonly law: Law;
  /** What breaks it: `account <id>`, `transaction <id>`. */
  readonly subject: string;
  readonly detail: string;
}
