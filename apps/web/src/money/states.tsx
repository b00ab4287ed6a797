import type { PaymentDueState, PayoutState } from '../api/generated/graphql.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const dueTones: Record<PaymentDueState, Tone> = { OPEN: 'attention', PARTLY_PAID: 'attention', PAID: 'good', CANCELLED: 'neutral' };

/** Where a payment stands. */
export function DueStateTag({ state }: { state: PaymentDueState }) {
  const t = useMessages();
  return <StateTag tone={dueTones[state]}>{t(`dueState.${state}`)}</StateTag>;
}

const payoutTones: Record<PayoutState, Tone> = { WAITING: 'active', EXPORTED: 'active', CONFIRMED: 'good', FAILED: 'bad' };

/** Where a payout stands. */
export function PayoutStateTag({ state }: { state: PayoutState }) {
  const t = useMessages();
  return <StateTag tone={payoutTones[state]}>{t(`payoutState.${state}`)}</StateTag>;
}
