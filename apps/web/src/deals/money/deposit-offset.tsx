import { useState } from 'react';
import { DealDepositOffsetDocument } from '../../api/generated/graphql.js';
import { useIdempotencyKey } from '../../api/idempotency-key.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { MoneyInput } from '../../elements/money-input.js';
import { Refusals } from '../../elements/refusals.js';
import { moneyText, readAmount } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';

/** Pays from money that the buyer already has with the exchange. */
export function DepositOffset({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const offset = useAction(DealDepositOffsetDocument, (result) => result.dealDepositOffset);
  const keyFor = useIdempotencyKey();
  const amount = readAmount(typed);
  const pay = (money: { amount: string; currency: string }) => {
    const content = { dealId: deal.id, amount: money };
    return offset.run({ input: { ...content, idempotencyKey: keyFor(content) } });
  };
  return (
    <ActForm
      label={t('deals.offset.title')}
      act={amount === null ? t('deals.offset.act') : t('deals.offset.actAt', { amount: moneyText({ amount, currency: 'CNY' }) })}
      busy={offset.busy}
      blocked={amount === null}
      onAct={() => amount !== null && void pay({ amount, currency: 'CNY' })}
      refusals={<Refusals {...offset} fields={['amount']} />}
    >
      <MoneyInput required label={t('deals.offset.amount')} hint={t('deals.offset.hint')} value={typed} onChange={setTyped} error={errorAt(offset.userErrors, 'amount')} />
    </ActForm>
  );
}
