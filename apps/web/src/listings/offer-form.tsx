import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OfferMakeDocument } from '../api/generated/graphql.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { MoneyInput } from '../elements/money-input.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText, readAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { offerPath } from '../paths.js';

/** For how many days an offer may bind. */
export const offerDays = [3, 7, 14, 30] as const;

/** The buyer's first offer. */
export function OfferForm({ listing }: { listing: { id: string } }) {
  const t = useMessages();
  const go = useNavigate();
  const keyFor = useIdempotencyKey();
  const [typed, setTyped] = useState('');
  const [terms, setTerms] = useState('');
  const [days, setDays] = useState<number>(7);
  const amount = readAmount(typed);
  const { run, busy, userErrors, trouble } = useAction(OfferMakeDocument, (result) => result.offerMake, {
    onDone: ({ offer }) => (offer ? go(offerPath(offer.id)) : undefined),
  });

  const make = () => {
    if (amount === null) return;
    const content = { listingId: listing.id, amount: { amount, currency: 'CNY' }, terms: terms.trim() || null, expiresInDays: days };
    void run({ input: { ...content, idempotencyKey: keyFor(content) } });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <MoneyInput label={t('offer.amount')} required value={typed} onChange={setTyped} error={errorAt(userErrors, 'amount')} />
      <Field label={t('offer.terms')} error={errorAt(userErrors, 'terms')} hint={t('offer.termsHint')}>
        {(ties) => <Input.TextArea {...ties} rows={3} maxLength={2000} value={terms} onChange={(event) => setTerms(event.target.value)} />}
      </Field>
      <Field label={t('offer.bindsFor')} required error={errorAt(userErrors, 'expiresInDays')} hint={t('offer.bindsHint')}>
        {({ id }) => (
          <PlainSelect id={id} value={days} onChange={setDays} options={offerDays.map((count) => ({ value: count as number, label: t('common.days', { count }) }))} />
        )}
      </Field>
      <Refusals userErrors={userErrors} trouble={trouble} fields={['amount', 'terms', 'expiresInDays']} />
      <Button type="primary" size="large" block htmlType="submit" loading={busy} disabled={amount === null || amount === '0.00'}>
        {amount === null ? t('offer.make') : t('offer.makeAt', { amount: moneyText({ amount, currency: 'CNY' }) })}
      </Button>
    </form>
  );
}
