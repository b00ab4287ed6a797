import type { PaymentDueFieldsFragment } from '../api/generated/graphql.js';
import { DueText } from '../deals/due-text.js';
import { lastDayOf } from '../deals/time-left.js';
import { DayText } from '../elements/date-text.js';

/** The last day to pay, with what remains of the term while the payment is open. */
export function DueDay({ due: { dueAt, state } }: { due: Pick<PaymentDueFieldsFragment, 'dueAt' | 'state'> }) {
  if (!dueAt) return null;
  return state === 'OPEN' || state === 'PARTLY_PAID' ? <DueText at={dueAt} /> : <DayText at={lastDayOf(dueAt)} />;
}
