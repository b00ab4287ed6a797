import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import type { PayableDueFieldsFragment } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import { checkoutOutcome } from './checkout-outcome.js';

/** How long the outcome is looked for before the reader is told to come back, milliseconds. */
const PATIENCE = 60_000;

/** Back from the payment service. What the address says is no proof: only what the exchange was told counts. */
export function CheckoutReturn({ due, outcome }: { due: Pick<PayableDueFieldsFragment, 'state'>; outcome: 'done' | 'back' }) {
  const t = useMessages();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const said = checkoutOutcome(due, outcome, late);
  return (
    <div role="status" aria-live="polite" className="no-print" style={{ marginBottom: 24 }}>
      <Alert type={said === 'received' ? 'success' : said === 'late' ? 'warning' : 'info'} showIcon title={t(`checkout.${said}.title`)} description={t(`checkout.${said}.text`)} />
    </div>
  );
}
