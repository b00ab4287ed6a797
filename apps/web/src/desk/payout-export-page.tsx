import { Button } from 'antd';
import { useState } from 'react';
import { PayoutBatchExportDocument, PayoutsWaitingDocument, type PayoutBatchFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useEveryPage } from '../api/use-every-page.js';
import { usePages } from '../api/use-query.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { EmptyState } from '../elements/empty-state.js';
import { ErrorState } from '../elements/error-state.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { Refusals } from '../elements/refusals.js';
import { PageSkeleton } from '../elements/skeletons.js';
import { capitals } from '../formats/capitals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { sumOf } from '../money/fen.js';
import money from '../money/money.module.css';

/** Most payouts that one file takes, the oldest first. */
const MOST = 1000;

/** Before a file goes to the bank: every payout in it and their sum. */
export function PayoutExportPage() {
  const t = useMessages();
  const [batch, setBatch] = useState<PayoutBatchFieldsFragment | null>(null);
  const pages = usePages(PayoutsWaitingDocument, { first: 100 }, (result) => result.payoutsWaiting);
  const { run, busy, userErrors, trouble } = useAction(PayoutBatchExportDocument, (result) => result.payoutBatchExport, { onDone: (payload) => setBatch(payload.batch ?? null) });

  // What is confirmed is all of it, not the first page.
  const payouts = useEveryPage(pages);

  if (batch) {
    return (
      <>
        <PageHeader title={t('desk.export.done')} reference={batch.reference} subtitle={t('desk.export.doneText', { count: batch.payouts, amount: moneyText(batch.total) })} />
        <div className={money['buttons']}>
          {batch.downloadUrl ? (
            <Button type="primary" href={batch.downloadUrl} download>
              {t('desk.export.download')}
            </Button>
          ) : null}
          <LinkButton to="/centre/payouts?tab=batches">{t('desk.payouts.batches')}</LinkButton>
        </div>
      </>
    );
  }
  if (payouts.trouble) return <ErrorState page trouble={payouts.trouble} onRetry={() => void pages.refetch()} />;
  if (payouts.nodes === null) return <PageSkeleton />;
  const waiting = payouts.nodes.filter(({ state, channel }) => state === 'WAITING' && channel === 'BANK_TRANSFER').slice(0, MOST);
  // They have left the list, and the answer that names their file is about to be shown.
  if (busy && waiting.length === 0) return <PageSkeleton />;
  const total = sumOf(waiting.map(({ amount }) => amount));
  // Nothing goes out that was not seen here: when others wait by now, they are shown before they can be confirmed.
  const hand = async () => {
    const handed = await run({ input: { payouts: waiting.length, total: { amount: total.amount, currency: total.currency } } });
    if (!handed) await pages.refetch();
  };
  if (waiting.length === 0) {
    return (
      <>
        <PageHeader title={t('desk.export.title')} />
        <EmptyState title={t('desk.export.none.title')} text={t('desk.export.none.text')} action={<LinkButton to="/centre/payouts">{t('nav.deskPayouts')}</LinkButton>} />
      </>
    );
  }
  return (
    <ConfirmPage
      title={t('desk.export.title')}
      act={t('desk.export.act', { count: waiting.length, amount: moneyText(total) })}
      busy={busy}
      back="/centre/payouts"
      declaration={null}
      onAct={() => void hand()}
      refusals={<Refusals userErrors={userErrors} trouble={trouble} />}
      consequences={[t('desk.export.once'), t('desk.export.given'), t('desk.export.confirmed')]}
    >
      <div className={money['figureBlock']}>
        <span className={money['soft']}>{t('desk.export.count', { count: waiting.length })}</span>
        <span className={money['figure']}>{moneyText(total)}</span>
        <span className={money['words']} lang="zh-CN">
          {capitals(total.amount)}
        </span>
      </div>
      <PlainTable
        head={[t('dues.reference'), t('payouts.to'), { name: t('dues.amount'), right: true }]}
        rows={waiting.map((payout) => ({
          key: payout.id,
          cells: [
            <span key="reference" className="mono">{payout.reference}</span>,
            <div key="to" className={money['twoLines']}>
              <span>{payout.beneficiaryName}</span>
              <span>
                {payout.beneficiaryBank} <span className="mono">{payout.beneficiaryAccount}</span>
              </span>
            </div>,
            <MoneyText key="amount" money={payout.amount} />,
          ],
        }))}
      />
    </ConfirmPage>
  );
}
