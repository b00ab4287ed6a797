import { useState } from 'react';
import { ReceiptDocument, type ReceiptQuery } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { DayText, MomentText } from '../elements/date-text.js';
import { Facts } from '../elements/facts.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { PlainTable } from '../elements/plain-table.js';
import { Section } from '../elements/section.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { DueDay } from '../money/due-day.js';
import { DueStateTag } from '../money/states.js';
import { AllocationForm } from './allocation-form.js';
import { ReturnForm } from './return-form.js';
import styles from './desk.module.css';

export type ShownReceipt = NonNullable<ReceiptQuery['receipt']>;

/** Money of the queue: what came, what its reference names, and what is to become of it. */
export function ReceiptReview({ id }: { id: string }) {
  const query = useQuery(ReceiptDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.receipt}>
      {(receipt) => <ReceiptBody key={receipt.waiting.amount} receipt={receipt} />}
    </Loaded>
  );
}

function ReceiptBody({ receipt }: { receipt: ShownReceipt }) {
  const t = useMessages();
  const [returning, setReturning] = useState(false);
  const { namedDue: named } = receipt;
  const waitsInPart = receipt.waiting.amount !== receipt.amount.amount;
  const otherPayer = named !== null && named !== undefined && receipt.payerName !== null && receipt.payerName !== named.payer.name;
  return (
    <article>
      <div className={styles['amountLine']}>
        <strong>{moneyText(receipt.waiting)}</strong>
        {waitsInPart ? <span className={styles['soft']}>{t('desk.receipt.ofAmount', { amount: moneyText(receipt.amount) })}</span> : null}
        <span className={styles['soft']}>
          {t(`paymentChannel.${receipt.channel}`)} · <DayText at={receipt.receivedAt} />
        </span>
      </div>
      {receipt.reason ? (
        <p className={styles['why']}>
          <strong>{t(`receiptReason.${receipt.reason}.title`)}</strong> <span>{t(`receiptReason.${receipt.reason}.text`)}</span>
        </p>
      ) : null}
      <Section title={t('desk.receipt.came')}>
        <Facts
          narrow
          pairs={[
            [t('desk.receipt.payer'), <span key="payer" className={otherPayer ? styles['differs'] : undefined}>{receipt.payerName ?? t('desk.receipt.noName')}</span>],
            [t('slip.accountNumber'), receipt.payerAccount ? <span key="account" className="mono">{receipt.payerAccount}</span> : null],
            [t('slip.bank'), receipt.payerBank],
            [t('desk.entry.remark'), <span key="remark" style={{ overflowWrap: 'anywhere' }}>{receipt.remark ?? '—'}</span>],
            [t('desk.receipt.reference'), receipt.reference ? <span key="reference" className="mono">{receipt.reference}</span> : t('desk.receipt.noReference')],
          ]}
        />
      </Section>
      {named ? (
        <Section title={t('desk.receipt.names')} extra={<DueStateTag state={named.state} />}>
          <Facts
            narrow
            pairs={[
              [t('dues.due'), named.title],
              [t('dues.reference'), <span key="reference" className="mono">{named.reference}</span>],
              [t('desk.receipt.shouldPay'), <span key="payer" className={otherPayer ? styles['differs'] : undefined}>{named.payer.name}</span>],
              [t('dues.amount'), moneyText(named.amount)],
              [t('dues.paid'), moneyText(named.paid)],
              [t('dues.open'), <MoneyText key="open" money={named.open} strong />],
              [t('dues.until'), named.dueAt ? <DueDay key="until" due={named} /> : null],
            ]}
          />
        </Section>
      ) : null}
      {receipt.allocations.length > 0 ? (
        <Section title={t('desk.receipt.went')}>
          <PlainTable
            head={[t('dues.receivedAt'), t('desk.receipt.to'), { name: t('dues.amount'), right: true }]}
            rows={receipt.allocations.map((allocation, index) => ({
              key: String(index),
              cells: [
                <MomentText key="at" at={allocation.madeAt} />,
                allocation.due
                  ? `${allocation.due.title} ${allocation.due.reference}`
                  : allocation.payout
                    ? `${t('desk.entry.returned', { reference: allocation.payout.reference })} · ${t(`payoutState.${allocation.payout.state}`)}`
                    : t('desk.entry.deposit', { name: allocation.organisation?.name ?? '' }),
                <MoneyText key="amount" money={allocation.amount} />,
              ],
            }))}
          />
        </Section>
      ) : null}
      {receipt.availableActions.length === 0 ? null : returning ? (
        <ReturnForm receipt={receipt} onBack={() => setReturning(false)} />
      ) : (
        <AllocationForm receipt={receipt} onReturn={receipt.availableActions.includes('RETURN') ? () => setReturning(true) : null} />
      )}
    </article>
  );
}
