import { Button } from 'antd';
import { useState } from 'react';
import { PaymentCheckoutStartDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText, type WireMoney } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { duePath } from '../paths.js';

/** Leads to the page of the payment service; pressed twice, it is the same page. */
export function CheckoutButton({ due }: { due: { id: string; open: WireMoney } }) {
  const t = useMessages();
  const [leaving, setLeaving] = useState(false);
  const start = useAction(PaymentCheckoutStartDocument, (result) => result.paymentCheckoutStart, {
    onDone: ({ url }) => {
      if (!url) return;
      setLeaving(true);
      window.location.assign(url);
    },
  });
  return (
    <>
      <Refusals userErrors={start.userErrors} trouble={start.trouble} />
      <Button type="primary" loading={start.busy || leaving} onClick={() => void start.run({ input: { dueId: due.id, returnPath: duePath(due.id) } })}>
        {t('dues.payOnline', { amount: moneyText(due.open) })}
      </Button>
    </>
  );
}
