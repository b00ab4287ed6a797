import { Button, Input } from 'antd';
import { useState } from 'react';
import { OfferCounterDocument } from '../api/generated/graphql.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { MoneyInput } from '../elements/money-input.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText, readAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { offerDays } from '../listings/offer-form.js';

/** The next turn of a negotiation. */
export function CounterForm({ offerId }: { offerId: string }) {
  const t = useMessages();
  const keyFor = useIdempotencyKey();
  const [typed, setTyped] = useState('');
  const [terms, setTerms] = useState('');
  const [days, setDays] = useState<number>(7);
  const amount = readAmount(typed);
  const { run, busy, userErrors, trouble } = useAction(OfferCounterDocument, (result) => result.offerCounter);

  const counter = () => {
    if (amount === null) return;
    const content = { offerId, amount: { amount, currency: 'CNY' }, terms: terms.trim() || null, expiresInDays: days };
    void run({ input: { ...content, idempotencyKey: keyFor(content) } });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        counter();
      }}
    >
      <MoneyInput label={t('offer.counterAmount')} required autoFocus value={typed} onChange={setTyped} error={errorAt(userErrors, 'amount')} />
      <Field label={t('offer.terms')} error={errorAt(userErrors, 'terms')}>
        {(ties) => <Input.TextArea {...ties} rows={2} maxLength={2000} value={terms} onChange={(event) => setTerms(event.target.value)} />}
      </Field>
      <Field label={t('offer.bindsFor')} required error={errorAt(userErrors, 'expiresInDays')}>
        {({ id }) => <PlainSelect id={id} value={days} onChange={setDays} options={offerDays.map((count) => ({ value: count as number, label: t('common.days', { count }) }))} />}
      </Field>
      <Refusals userErrors={userErrors} trouble={trouble} fields={['amount', 'terms', 'expiresInDays']} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={amount === null || amount === '0.00'}>
        {amount === null ? t('offer.counter') : t('offer.counterAt', { amount: moneyText({ amount, currency: 'CNY' }) })}
      </Button>
    </form>
  );
}
