import type { IsoDate } from '@haihe/platform/clock';
import type { Money } from '@haihe/platform/money';

/** PAID; DUE within the window before its due date; LATE but still payable; UPCOMING; UNKNOWN where nobody vouches for it. */
export type AnnuityState = 'PAID' | 'DUE' | 'LATE' | 'UPCOMING' | 'UNKNOWN';

/** The fee for one year of a patent. */
export interface Annuity {
  /** Patent year, counted from the filing date: the first begins with it. */
  readonly year: number;
  /** Last day to pay without being late: the anniversary with which the year begins; for the year of grant, the grant. */
  readonly dueDate: IsoDate;
  /** Last day to pay late; after it the patent ends as of the due date. */
  readonly graceUntil: IsoDate;
  /** What is to be paid, after the reduction when there is one. */
  readonly amount: Money;
  readonly state: AnnuityState;
  /** What comes on top when it is paid on the day asked about; only while LATE. */
  readonly surcharge: Money | null;
  /** Whether PAID was concluded from the patent's being in force and not read in the register. */
  readonly inferred: boolean;
}
