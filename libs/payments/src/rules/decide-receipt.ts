import type { DueState } from './due-state.js';
import { isOpen } from './due-state.js';
import { sameName } from './party-name.js';

/** Why money waits in the queue. */
export const receiptReasons = [
  'PARTIAL', 'OVER', 'DOUBLE', 'CANCELLED', 'LATE', 'UNKNOWN_REFERENCE', 'NO_REFERENCE', 'SEVERAL_REFERENCES', 'OTHER_PAYER', 'RETURNED_PAYOUT', 'REVERSAL',
] as const;

/** Why money waits in the queue. */
export type ReceiptReason = (typeof receiptReasons)[number];

/** A payment due as far as the decision needs it. */
export interface MatchedDue {
  readonly state: DueState;
  /** Fen that are still to be paid. */
  readonly open: bigint;
  /** End of the term, exclusive: midnight in China after the last day to pay. */
  readonly dueAt: Date | null;
  /** The names of the organisation that is to pay. */
  readonly payerNames: readonly string[];
}

/** A transfer as far as the decision needs it. */
export interface ReceivedTransfer {
  /** Fen. */
  readonly amount: bigint;
  readonly payerName: string | null;
  /** A bank says only the day: midnight in China at its beginning. */
  readonly receivedAt: Date;
}

/**
 * Whether a bank transfer that names one due is taken for it by itself: the due is open and its term not over, the amount is
 * exactly what is open, and the payer is who is to pay. Everything else is for a person to decide.
 *
 * @returns undefined when it is taken, else why not
 */
export function decideTransfer({ amount, payerName, receivedAt }: ReceivedTransfer, due: MatchedDue): ReceiptReason | undefined {
  if (due.state === 'CANCELLED') return 'CANCELLED';
  if (due.state === 'PAID') return 'DOUBLE';
  if (payerName === null || !due.payerNames.some((name) => sameName(name, payerName))) return 'OTHER_PAYER';
  if (amount < due.open) return 'PARTIAL';
  if (amount > due.open) return 'OVER';
  if (due.dueAt !== null && receivedAt >= due.dueAt) return 'LATE';
  return undefined;
}

/**
 * Whether money that a channel says to be for one due, such as a card payment, is taken for it: the due is open and at least
 * as much is.
 *
 * @returns undefined when it is taken, else why not
 */
export function decideNamed(amount: bigint, due: Pick<MatchedDue, 'state' | 'open'>): ReceiptReason | undefined {
  if (due.state === 'CANCELLED') return 'CANCELLED';
  if (!isOpen(due.state)) return 'DOUBLE';
  return amount > due.open ? 'OVER' : undefined;
}
