import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ReconciliationDifferenceExplainDocument, ReconciliationRunDocument, ReconciliationsDocument, type PaymentChannel, type ReconciliationFieldsFragment, type ReconciliationState } from '../api/generated/graphql.js';
import { serverNow } from '../api/server-clock.js';
import { useAction } from '../api/use-action.js';
import { usePages } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { DateInput } from '../elements/date-input.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { Field } from '../elements/field.js';
import { Listed } from '../elements/listed.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { PlainTable } from '../elements/plain-table.js';
import { Refusals } from '../elements/refusals.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { fenOf, yuanOf } from '../money/fen.js';
import { differenceKind } from './difference-kind.js';
import { dayBefore } from './day-before.js';
import styles from './desk.module.css';
import reconciliation from './reconciliation.module.css';

type Difference = ReconciliationFieldsFragment['differences'][number];

const channels: readonly PaymentChannel[] = ['BANK_TRANSFER', 'STRIPE'];
const tones: Record<ReconciliationState, Tone> = { AGREED: 'good', DIFFERENT: 'bad', EXPLAINED: 'neutral' };

/** Day by day: whether the ledger and each channel say the same, and what was found where they do not. */
export function ReconciliationPage() {
  const t = useMessages();
  const [address, setAddress] = useSearchParams();
  const channel = channels.find((known) => known === address.get('channel')) ?? null;
  const pages = usePages(ReconciliationsDocument, { channel, first: 30 }, (result) => result.reconciliations);
  return (
    <>
      <PageHeader title={t('nav.deskReconciliation')} subtitle={t('desk.reconciliation.subtitle')} />
      <RunForm />
      <div className={styles['tools']}>
        <PlainSelect<PaymentChannel | ''>
          label={t('dues.channel')}
          value={channel ?? ''}
          onChange={(value) => setAddress(value ? { channel: value } : {}, { replace: true })}
          options={[{ value: '', label: t('desk.reconciliation.everyChannel') }, ...channels.map((value) => ({ value, label: t(`paymentChannel.${value}`) }))]}
        />
      </div>
      <Listed pages={pages} empty={<EmptyState title={t('desk.reconciliation.none.title')} text={t('desk.reconciliation.none.text')} />}>
        {(days) => (
          <ul className={reconciliation['days']}>
            {days.map((day) => (
              <Day key={day.id} day={day} />
            ))}
          </ul>
        )}
      </Listed>
    </>
  );
}

function RunForm() {
  const t = useMessages();
  const [channel, setChannel] = useState<PaymentChannel>('BANK_TRANSFER');
  const [day, setDay] = useState(() => dayBefore(new Date(serverNow())));
  const { run, busy, userErrors, trouble } = useAction(ReconciliationRunDocument, (result) => result.reconciliationRun);
  return (
    <form
      className={styles['tools']}
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { channel, day } });
      }}
    >
      <Field label={t('dues.channel')} required>
        {({ id }) => <PlainSelect<PaymentChannel> id={id} value={channel} onChange={setChannel} options={channels.map((value) => ({ value, label: t(`paymentChannel.${value}`) }))} />}
      </Field>
      <DateInput label={t('desk.reconciliation.day')} required value={day} onChange={setDay} error={errorAt(userErrors, 'day')} />
      <div style={{ marginBottom: 18, minWidth: 0 }}>
        <Button htmlType="submit" loading={busy} disabled={day === ''}>
          {t('desk.reconciliation.run')}
        </Button>
      </div>
      <div style={{ flexBasis: '100%', maxWidth: '100%' }}>
        <Refusals userErrors={userErrors} trouble={trouble} fields={['day']} />
      </div>
    </form>
  );
}

function Day({ day }: { day: ReconciliationFieldsFragment }) {
  const t = useMessages();
  const apart = day.channelBalance ? fenOf(day.ledgerBalance.amount) - fenOf(day.channelBalance.amount) : null;
  const there = day.differences.filter(({ goneAt }) => !goneAt);
  const gone = day.differences.filter(({ goneAt }) => goneAt);
  return (
    <li className={reconciliation['day']}>
      <details open={day.state === 'DIFFERENT'}>
        <summary>
          <span className={reconciliation['when']}>{day.day}</span>
          <span>
            {t(`paymentChannel.${day.channel}`)} · <span className="mono">{day.label}</span>
          </span>
          <StateTag tone={tones[day.state]}>{t(`reconciliationState.${day.state}`)}</StateTag>
        </summary>
        <PlainTable
          head={[{ name: t('desk.reconciliation.ledger'), right: true }, { name: t('desk.reconciliation.channel'), right: true }, { name: t('desk.reconciliation.apart'), right: true }, t('desk.reconciliation.runAt')]}
          rows={[
            {
              key: day.id,
              cells: [
                <MoneyText key="ledger" money={day.ledgerBalance} />,
                day.channelBalance ? <MoneyText key="channel" money={day.channelBalance} /> : t('desk.reconciliation.notTold'),
                apart === null ? '—' : <MoneyText key="apart" money={yuanOf(apart)} strong />,
                <MomentText key="at" at={day.runAt} />,
              ],
            },
          ]}
        />
        {there.map((difference) => (
          <DifferenceItem key={difference.id} difference={difference} />
        ))}
        {gone.length > 0 ? <p className={styles['soft']}>{t('desk.reconciliation.gone', { count: gone.length })}</p> : null}
      </details>
    </li>
  );
}

function DifferenceItem({ difference }: { difference: Difference }) {
  const t = useMessages();
  const [text, setText] = useState('');
  const { run, busy, userErrors, trouble } = useAction(ReconciliationDifferenceExplainDocument, (result) => result.reconciliationDifferenceExplain);
  const kind = differenceKind(difference.kind);
  return (
    <section className={reconciliation['difference']}>
      <p>
        <strong>{kind ? t(`differenceKind.${kind}.title`) : difference.kind}</strong> {kind ? t(`differenceKind.${kind}.text`) : null}
      </p>
      <p className={styles['soft']}>
        <span className="mono">{difference.subject}</span>
        {difference.ledgerAmount ? ` · ${t('desk.reconciliation.ledger')} ${moneyText(difference.ledgerAmount)}` : ''}
        {difference.channelAmount ? ` · ${t('desk.reconciliation.channel')} ${moneyText(difference.channelAmount)}` : ''} · <MomentText at={difference.foundAt} />
      </p>
      {difference.kind === 'STATEMENT_MISSING' && !difference.explanation ? (
        <p>
          <Link to="/centre/statements">{t('desk.reconciliation.toStatements')}</Link>
        </p>
      ) : null}
      {difference.explanation ? (
        <p>
          {t('desk.reconciliation.explained')} {difference.explanation}
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run({ input: { id: difference.id, text } });
          }}
        >
          <Field label={t('desk.reconciliation.explanation')} required error={errorAt(userErrors, 'text')} hint={t('desk.reconciliation.explanationHint')}>
            {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={2} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />}
          </Field>
          <Refusals userErrors={userErrors} trouble={trouble} fields={['text']} />
          <Button htmlType="submit" loading={busy} disabled={text.trim() === ''}>
            {t('desk.reconciliation.explain')}
          </Button>
        </form>
      )}
    </section>
  );
}
