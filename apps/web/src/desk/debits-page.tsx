import { Button, Input } from 'antd';
import { useState } from 'react';
import { BankDebitSettleDocument, BankDebitsToExplainDocument, PayoutsWaitingDocument, type BankDebitFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { usePages } from '../api/use-query.js';
import { useEveryPage } from '../api/use-every-page.js';
import { errorAt } from '../api/user-errors.js';
import { DayText } from '../elements/date-text.js';
import { Facts } from '../elements/facts.js';
import { Field } from '../elements/field.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { ReviewQueue } from '../elements/review-queue.js';
import { SealButton } from '../elements/seal-button.js';
import { Section } from '../elements/section.js';
import { dayText } from '../formats/date-text.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { QueueStates } from '../review/queue-states.js';
import { useList } from '../tables/use-list.js';
import styles from './desk.module.css';

const BANK_FEE = 'BANK_FEE';

/** Money that left the bank account and that no payout explains. */
export function DebitsPage() {
  const t = useMessages();
  const list = useList(BankDebitsToExplainDocument, {}, (result) => result.bankDebitsToExplain);
  return (
    <>
      <PageHeader title={t('nav.deskDebits')} subtitle={t('desk.debits.subtitle')} />
      <QueueStates list={list}>
        {(debits) => (
          <ReviewQueue
            total={list.total}
            paging={list.paging}
            keys=""
            empty={{ title: t('review.empty.title'), text: t('desk.debits.none') }}
            items={debits.map((node) => ({ id: node.id, title: `${moneyText(node.amount)} · ${node.counterpartyName ?? t('desk.receipt.noName')}`, note: `${node.day} · ${node.reason ? t(`debitReason.${node.reason}`) : ''}` }))}
          >
            {(id) => {
              const debit = debits.find((node) => node.id === id);
              return debit ? <DebitReview key={id} debit={debit} /> : null;
            }}
          </ReviewQueue>
        )}
      </QueueStates>
    </>
  );
}

function DebitReview({ debit }: { debit: BankDebitFieldsFragment }) {
  const t = useMessages();
  const [choice, setChoice] = useState('');
  const [note, setNote] = useState('');
  const payouts = useEveryPage(usePages(PayoutsWaitingDocument, { first: 100 }, (result) => result.payoutsWaiting));
  const { run, busy, userErrors, trouble } = useAction(BankDebitSettleDocument, (result) => result.bankDebitSettle);
  // Only what was given to the bank can have left it, and only with this amount.
  const fitting = (payouts.nodes ?? []).filter(({ state, amount }) => state === 'EXPORTED' && amount.amount === debit.amount.amount);
  const chosen = fitting.find(({ id }) => id === choice);
  const reversed = debit.candidates.find(({ id }) => id === choice);
  const receiptWords = ({ payerName, receivedAt }: BankDebitFieldsFragment['candidates'][number]) => ({ name: payerName ?? t('desk.receipt.noName'), day: dayText(receivedAt) });
  const amount = moneyText(debit.amount);
  const consequence = chosen
    ? t('desk.debits.willConfirm', { amount, reference: chosen.reference })
    : reversed
      ? t('desk.debits.willReverse', { amount, ...receiptWords(reversed) })
      : t('desk.debits.willCharge', { amount });
  const settle = (cause: { payoutId?: string; receiptId?: string }) => void run({ input: { debitId: debit.id, ...cause, note } });
  return (
    <article>
      <div className={styles['amountLine']}>
        <strong>{amount}</strong>
        <span className={styles['soft']}>
          <DayText at={debit.day} />
        </span>
      </div>
      {debit.reason ? <p className={styles['why']}>{t(`debitReason.${debit.reason}`)}</p> : null}
      <Section title={t('desk.debits.left')}>
        <Facts
          narrow
          pairs={[
            [t('desk.debits.to'), debit.counterpartyName ?? t('desk.receipt.noName')],
            [t('slip.accountNumber'), debit.counterpartyAccount ? <span key="account" className="mono">{debit.counterpartyAccount}</span> : null],
            [t('slip.bank'), debit.counterpartyBank],
            [t('desk.entry.remark'), debit.remark],
          ]}
        />
      </Section>
      <Section title={t('desk.debits.what')}>
        <Field label={t('desk.debits.itWas')} required hint={payouts.nodes === null ? t('common.loading') : fitting.length + debit.candidates.length === 0 ? t('desk.debits.noPayout') : undefined}>
          {({ id }) => (
            <PlainSelect
              id={id}
              value={choice}
              onChange={setChoice}
              options={[
                { value: '', label: t('desk.debits.choose') },
                ...fitting.map((payout) => ({ value: payout.id, label: t('desk.debits.payout', { reference: payout.reference, name: payout.beneficiaryName }) })),
                ...debit.candidates.map((receipt) => ({ value: receipt.id, label: t('desk.debits.reversal', receiptWords(receipt)) })),
                { value: BANK_FEE, label: t('desk.debits.bankFee') },
              ]}
            />
          )}
        </Field>
        <Field label={t('desk.debits.note')} required error={errorAt(userErrors, 'note')} hint={t('desk.reasonHint')}>
          {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        {choice === '' ? null : <p className={styles['why']}>{consequence}</p>}
        <Refusals userErrors={userErrors} trouble={trouble ?? payouts.trouble} fields={['note']} />
        <div className={styles['buttons']}>
          {chosen ? (
            <Button type="primary" loading={busy} disabled={note.trim() === ''} onClick={() => settle({ payoutId: chosen.id })}>
              {t('desk.debits.confirm')}
            </Button>
          ) : reversed ? (
            <SealButton loading={busy} disabled={note.trim() === ''} onClick={() => settle({ receiptId: reversed.id })}>
              {t('desk.debits.reverse')}
            </SealButton>
          ) : (
            <SealButton loading={busy} disabled={choice !== BANK_FEE || note.trim() === ''} onClick={() => settle({})}>
              {t('desk.debits.charge')}
            </SealButton>
          )}
        </div>
      </Section>
    </article>
  );
}
