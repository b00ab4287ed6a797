import { Button, Input } from 'antd';
import { useState } from 'react';
import { ReceiptReturnDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Facts } from '../elements/facts.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { SealButton } from '../elements/seal-button.js';
import { capitals } from '../formats/capitals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import type { ShownReceipt } from './receipt-review.js';
import styles from './desk.module.css';

/** Money goes back to the account that it came from: to whom, how much, why. */
export function ReturnForm({ receipt, onBack }: { receipt: ShownReceipt; onBack: () => void }) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const { run, busy, userErrors, trouble } = useAction(ReceiptReturnDocument, (result) => result.receiptReturn);
  return (
    <section className={styles['preview']} data-final="true" aria-label={t('desk.return.title')}>
      <h2>{t('desk.return.title')}</h2>
      <Facts
        narrow
        pairs={[
          [t('dues.amount'), `${moneyText(receipt.waiting)} ${capitals(receipt.waiting.amount) ?? ''}`],
          [t('desk.return.to'), receipt.payerName],
          [t('slip.accountNumber'), <span key="account" className="mono">{receipt.payerAccount}</span>],
          [t('slip.bank'), receipt.payerBank],
        ]}
      />
      <ol style={{ listStyle: 'decimal', paddingLeft: 22, margin: '12px 0' }}>
        <li>{t('desk.return.first', { amount: moneyText(receipt.waiting) })}</li>
        <li>{t('desk.return.second')}</li>
        <li>{t('desk.return.third')}</li>
      </ol>
      <Field label={t('common.reason')} required error={errorAt(userErrors, 'reason')} hint={t('desk.reasonHint')}>
        {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Refusals userErrors={userErrors} trouble={trouble} fields={['reason']} />
      <div className={styles['buttons']}>
        <SealButton loading={busy} disabled={reason.trim() === ''} onClick={() => void run({ input: { receiptId: receipt.id, reason: reason.trim() } })}>
          {t('desk.return.act', { amount: moneyText(receipt.waiting) })}
        </SealButton>
        <Button onClick={onBack}>{t('desk.allocate.backToForm')}</Button>
      </div>
    </section>
  );
}
