import { findReferences, sameName } from '../rules/index.js';
import type { StatementLine } from './statement.js';

/** Why a debit waits in the queue. */
export const debitReasons = ['NO_REFERENCE', 'UNKNOWN_REFERENCE', 'OTHER_AMOUNT', 'OTHER_BENEFICIARY', 'NOT_EXPORTED', 'DOUBLE', 'REVERSAL'] as const;

/** Why a debit waits in the queue. */
export type DebitReason = (typeof debitReasons)[number];

/** A payout as far as the decision needs it. */
export interface MatchedPayout {
  readonly state: 'WAITING' | 'EXPORTED' | 'CONFIRMED' | 'FAILED';
  /** Fen. */
  readonly amount: bigint;
  readonly beneficiaryName: string;
  readonly beneficiaryAccount: string;
}

/** The payout that the remark of a debit names; undefined when it names none or several. */
export function payoutNamed({ remark }: Pick<StatementLine, 'remark'>): string | undefined {
  const [payout, ...others] = findReferences(remark ?? '').filter(({ kind }) => kind === 'PAYOUT');
  return others.length === 0 ? payout?.reference : undefined;
}

/**
 * Whether a debit is the payout that it names: one that was given to the bank, with this amount and to this account and name.
 *
 * @returns undefined when it is, else why a person has to look at it
 */
export function decideDebit(line: StatementLine, payout: MatchedPayout | undefined): DebitReason | undefined {
  if (line.reversal) return 'REVERSAL';
  if (payoutNamed(line) === undefined) return 'NO_REFERENCE';
  if (!payout) return 'UNKNOWN_REFERENCE';
  if (payout.state === 'WAITING') return 'NOT_EXPORTED';
  if (payout.state !== 'EXPORTED') return 'DOUBLE';
  if (payout.amount !== line.amount) return 'OTHER_AMOUNT';
  const account = line.counterpartyAccount?.replace(/\W/g, '') === payout.beneficiaryAccount;
  const name = line.counterpartyName === null || sameName(line.counterpartyName, payout.beneficiaryName);
  return account && name ? undefined : 'OTHER_BENEFICIARY';
}
