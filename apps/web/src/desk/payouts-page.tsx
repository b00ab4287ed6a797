import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { PayoutBatchesDocument, PayoutBatchWriteDocument, PayoutFailDocument, PayoutsWaitingDocument, type DeskPayoutFieldsFragment, type PayoutBatchFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { Field } from '../elements/field.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { SealButton } from '../elements/seal-button.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { PayoutStateTag } from '../money/states.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import styles from './desk.module.css';

const tabs = ['open', 'batches'] as const;

/** Money on its way out: what waits for the bank, what it was given, which files. */
export function PayoutsPage() {
  const t = useMessages();
  const tab = useTab(tabs);
  const counts = useQuery(PayoutsWaitingDocument, { first: 1 }).data?.payoutsWaiting.totalCount;
  return (
    <>
      <PageHeader
        title={t('nav.deskPayouts')}
        subtitle={t('desk.payouts.subtitle')}
        action={
          <LinkButton type="primary" to="/centre/payouts/export">
            {t('desk.payouts.toExport')}
          </LinkButton>
        }
      />
      <Tabs
        label={t('nav.deskPayouts')}
        tabs={[
          { key: 'open', title: t('desk.payouts.open'), count: counts },
          { key: 'batches', title: t('desk.payouts.batches') },
        ]}
      />
      {tab === 'batches' ? <Batches /> : <OpenPayouts />}
    </>
  );
}

function OpenPayouts() {
  const t = useMessages();
  const list = useList(PayoutsWaitingDocument, {}, (result) => result.payoutsWaiting);
  const [failing, setFailing] = useState<DeskPayoutFieldsFragment | null>(null);
  const columns: Column<DeskPayoutFieldsFragment>[] = [
    {
      key: 'payout',
      title: t('payouts.payout'),
      fixed: true,
      cell: (payout) => (
        <div className={styles['twoLines']}>
          <span>{payout.title}</span>
          <span className="mono">{payout.reference}</span>
        </div>
      ),
      sheet: [
        { title: t('dues.reference'), value: (payout) => payout.reference },
        { title: t('payouts.payout'), value: (payout) => payout.title },
      ],
    },
    {
      key: 'to',
      title: t('payouts.to'),
      cell: (payout) => (
        <div className={styles['twoLines']}>
          <span>{payout.beneficiaryName}</span>
          <span>
            {payout.beneficiaryBank} <span className="mono">{payout.beneficiaryAccount}</span>
          </span>
        </div>
      ),
      sheet: [
        { title: t('slip.accountName'), value: (payout) => payout.beneficiaryName },
        { title: t('slip.bank'), value: (payout) => payout.beneficiaryBank },
        { title: t('slip.accountNumber'), value: (payout) => payout.beneficiaryAccount },
      ],
    },
    { key: 'channel', title: t('dues.channel'), extra: true, cell: (payout) => t(`paymentChannel.${payout.channel}`), sheet: [{ title: t('dues.channel'), value: (payout) => t(`paymentChannel.${payout.channel}`) }] },
    { key: 'amount', title: t('dues.amount'), right: true, cell: (payout) => <MoneyText money={payout.amount} strong />, sheet: [{ title: t('dues.amount'), value: (payout) => ({ money: payout.amount }) }] },
    { key: 'at', title: t('payouts.requestedAt'), cell: (payout) => <MomentText at={payout.requestedAt} />, sheet: [{ title: t('payouts.requestedAt'), value: (payout) => ({ moment: payout.requestedAt }) }] },
    { key: 'sent', title: t('payouts.sentAt'), cell: (payout) => (payout.sentAt ? <MomentText at={payout.sentAt} /> : null), sheet: [{ title: t('payouts.sentAt'), value: (payout) => payout.sentAt && { moment: payout.sentAt } }] },
    { key: 'state', title: t('right.status'), fixed: true, cell: (payout) => <PayoutStateTag state={payout.state} />, sheet: [{ title: t('right.status'), value: (payout) => t(`payoutState.${payout.state}`) }] },
    {
      key: 'actions',
      title: t('common.actions'),
      fixed: true,
      cell: (payout) =>
        payout.channel === 'BANK_TRANSFER' ? (
          <Button size="small" aria-label={t('desk.payouts.failThis', { reference: payout.reference })} onClick={() => setFailing(payout)}>
            {t('desk.payouts.fail')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      {failing ? <FailForm key={failing.id} payout={failing} onClose={() => setFailing(null)} /> : null}
      <ListTable
        name="payouts-open"
        label={t('desk.payouts.open')}
        list={list}
        columns={columns}
        keyOf={(payout) => payout.id}
        nameOf={(payout) => payout.reference}
        empty={<EmptyState title={t('desk.payouts.none.title')} text={t('desk.payouts.none.text')} />}
      />
    </>
  );
}

/** The bank did not take a payout: its money returns to where it came from. */
function FailForm({ payout, onClose }: { payout: DeskPayoutFieldsFragment; onClose: () => void }) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const { run, busy, userErrors, trouble } = useAction(PayoutFailDocument, (result) => result.payoutFail, { onDone: onClose });
  return (
    <section className={styles['preview']} data-final="true" aria-label={t('desk.payouts.failTitle', { reference: payout.reference })} style={{ marginBottom: 20 }}>
      <h2>{t('desk.payouts.failTitle', { reference: payout.reference })}</h2>
      <p style={{ margin: '8px 0 12px' }}>{t('desk.payouts.failText', { amount: moneyText(payout.amount), name: payout.beneficiaryName })}</p>
      {payout.state === 'EXPORTED' ? <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('desk.payouts.failSent')} /> : null}
      <Field label={t('common.reason')} required error={errorAt(userErrors, 'reason')} hint={t('desk.payouts.failHint')}>
        {({ status, ...ties }) => <Input.TextArea {...ties} status={status} autoFocus rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Refusals userErrors={userErrors} trouble={trouble} fields={['reason']} />
      <div className={styles['buttons']}>
        <SealButton loading={busy} disabled={reason.trim() === ''} onClick={() => void run({ input: { payoutId: payout.id, reason: reason.trim() } })}>
          {t('desk.payouts.failAct')}
        </SealButton>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  );
}

function Batches() {
  const t = useMessages();
  const list = useList(PayoutBatchesDocument, {}, (result) => result.payoutBatches);
  const again = useAction(PayoutBatchWriteDocument, (result) => result.payoutBatchWrite);
  const columns: Column<PayoutBatchFieldsFragment>[] = [
    { key: 'batch', title: t('common.reference'), fixed: true, cell: (batch) => <span className="mono">{batch.reference}</span>, sheet: [{ title: t('common.reference'), value: (batch) => batch.reference }] },
    { key: 'payouts', title: t('desk.batch.payouts'), right: true, cell: (batch) => batch.payouts, sheet: [{ title: t('desk.batch.payouts'), value: (batch) => batch.payouts }] },
    { key: 'total', title: t('desk.batch.total'), right: true, cell: (batch) => <MoneyText money={batch.total} strong />, sheet: [{ title: t('desk.batch.total'), value: (batch) => ({ money: batch.total }) }] },
    { key: 'at', title: t('desk.batch.exportedAt'), cell: (batch) => <MomentText at={batch.exportedAt} />, sheet: [{ title: t('desk.batch.exportedAt'), value: (batch) => ({ moment: batch.exportedAt }) }] },
    {
      key: 'file',
      title: t('desk.batch.file'),
      fixed: true,
      cell: (batch) =>
        batch.downloadUrl ? (
          <a href={batch.downloadUrl} download aria-label={t('desk.batch.downloadThis', { reference: batch.reference })}>
            <DownloadOutlined aria-hidden /> {t('desk.batch.download')}
          </a>
        ) : (
          <Button size="small" loading={again.busy} onClick={() => void again.run({ input: { batchId: batch.id } })}>
            {t('desk.batch.writeAgain')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Refusals userErrors={again.userErrors} trouble={again.trouble} />
      <ListTable name="payout-batches" label={t('desk.payouts.batches')} list={list} columns={columns} keyOf={(batch) => batch.id} nameOf={(batch) => batch.reference} empty={<EmptyState title={t('desk.batch.none.title')} text={t('desk.batch.none.text')} />} />
    </>
  );
}
