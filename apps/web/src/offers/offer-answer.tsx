import { Button, Input } from 'antd';
import { useState } from 'react';
import { OfferDeclineDocument, OfferWithdrawDocument, type OfferAction } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { Field } from '../elements/field.js';
import { LinkButton } from '../elements/link-button.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { offerPath } from '../paths.js';
import { CounterForm } from './counter-form.js';
import type { ShownOffer } from './offer-page.js';
import styles from './offer-page.module.css';

/** Accept, counter, decline or withdraw: whatever the exchange offers the caller now. */
export function OfferAnswer({ offer }: { offer: ShownOffer }) {
  const t = useMessages();
  const [open, setOpen] = useState<'counter' | 'decline' | null>(null);
  const [reason, setReason] = useState('');
  const decline = useAction(OfferDeclineDocument, (result) => result.offerDecline);
  const withdraw = useAction(OfferWithdrawDocument, (result) => result.offerWithdraw);
  const can = (action: OfferAction) => offer.availableActions.includes(action);
  if (offer.availableActions.length === 0) return null;

  return (
    <section className={styles['answer']} aria-label={t('offer.answer')}>
      <div className={styles['buttons']}>
        {can('ACCEPT') ? (
          <LinkButton type="primary" size="large" to={`${offerPath(offer.id)}/accept`}>
            {t('offer.accept', { amount: moneyText(offer.amount) })}
          </LinkButton>
        ) : null}
        {can('COUNTER') ? (
          <Button size="large" aria-expanded={open === 'counter'} onClick={() => setOpen(open === 'counter' ? null : 'counter')}>
            {t('offer.counter')}
          </Button>
        ) : null}
        {can('DECLINE') ? (
          <Button size="large" type="text" aria-expanded={open === 'decline'} onClick={() => setOpen(open === 'decline' ? null : 'decline')}>
            {t('offer.decline')}
          </Button>
        ) : null}
        {can('WITHDRAW') ? (
          <Button size="large" type="text" loading={withdraw.busy} onClick={() => void withdraw.run({ input: { offerId: offer.id } })}>
            {t('offer.withdraw')}
          </Button>
        ) : null}
      </div>
      {open === 'counter' ? (
        <div className={styles['part']}>
          <CounterForm offerId={offer.id} />
        </div>
      ) : null}
      {open === 'decline' ? (
        <form
          className={styles['part']}
          onSubmit={(event) => {
            event.preventDefault();
            void decline.run({ input: { offerId: offer.id, reason: reason.trim() || null } });
          }}
        >
          <Field label={t('common.reason')} hint={t('offer.declineHint')}>
            {(ties) => <Input.TextArea {...ties} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          <Button htmlType="submit" loading={decline.busy}>
            {t('offer.declineAct')}
          </Button>
        </form>
      ) : null}
      <Refusals userErrors={[...decline.userErrors, ...withdraw.userErrors]} trouble={decline.trouble ?? withdraw.trouble} />
    </section>
  );
}
