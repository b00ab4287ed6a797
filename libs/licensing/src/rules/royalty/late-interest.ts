import { daysBetween } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { partOf } from '../terms/index.js';
import type { Rate } from '../terms/index.js';

/** A part of a debt that was paid. */
export interface PaidPart {
  readonly amount: bigint;
  readonly paidOn: IsoDate;
}

/** A debt and what became of it. Amounts in fen. */
export interface LateDebt {
  readonly amount: bigint;
  readonly dueOn: IsoDate;
  /** In any order. */
  readonly paid: readonly PaidPart[];
  /** Last day that counts when something is still open. */
  readonly asOf: IsoDate;
  /** Millionths per day. */
  readonly perDay: Rate;
}

/** Days on which the same amount was open. */
export interface LateStretch {
  /** The day before the first that counts, and the last that counts. */
  readonly after: IsoDate;
  readonly until: IsoDate;
  readonly days: number;
  readonly open: bigint;
}

/** Interest with its working. */
export interface LateInterest {
  readonly stretches: readonly LateStretch[];
  /** Fen: open × days × rate over all stretches, rounded half up once. */
  readonly amount: bigint;
}

/**
 * Simple interest per day on what was open, from the day after the due day up to the day of payment, that day included. No
 * interest on interest. What is paid goes to the debt.
 *
 * Source: 民法典 Arts. 585, 873 (违约金 as agreed); domain rule 4.4.
 */
export function lateInterest({ amount, dueOn, paid, asOf, perDay }: LateDebt): LateInterest {
  const stretches: LateStretch[] = [];
  let open = amount;
  let after = dueOn;
  const count = (until: IsoDate): void => {
    if (until <= after) return;
    if (open > 0n) stretches.push({ after, until, days: daysBetween(after, until), open });
    after = until;
  };
  const parts = paid.filter(({ paidOn }) => paidOn <= asOf).sort((a, b) => (a.paidOn === b.paidOn ? 0 : a.paidOn < b.paidOn ? -1 : 1));
  for (const part of parts) {
    count(part.paidOn);
    open -= part.amount;
  }
  count(asOf);
  const fenDays = stretches.reduce((sum, stretch) => sum + stretch.open * BigInt(stretch.days), 0n);
  return { stretches, amount: partOf(fenDays, perDay) };
}
