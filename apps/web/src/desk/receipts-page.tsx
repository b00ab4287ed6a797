import { useSearchParams } from 'react-router';
import { ReceiptsToAllocateDocument, type ReceiptReason } from '../api/generated/graphql.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { ReviewQueue } from '../elements/review-queue.js';
import { dayText } from '../formats/date-text.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { QueueStates } from '../review/queue-states.js';
import { useList } from '../tables/use-list.js';
import { withFilters } from '../tables/view-address.js';
import { ReceiptReview } from './receipt-review.js';
import styles from './desk.module.css';

const reasons: readonly ReceiptReason[] = ['PARTIAL', 'OVER', 'DOUBLE', 'CANCELLED', 'LATE', 'OTHER_PAYER', 'UNKNOWN_REFERENCE', 'NO_REFERENCE', 'SEVERAL_REFERENCES', 'RETURNED_PAYOUT', 'REVERSAL'];

/** Money that came and that nobody could be sure of: a person decides what it is for. */
export function ReceiptsPage() {
  const t = useMessages();
  const [address, setAddress] = useSearchParams();
  const reason = reasons.find((known) => known === address.get('reason')) ?? null;
  const list = useList(ReceiptsToAllocateDocument, { reason }, (result) => result.receiptsToAllocate);
  return (
    <>
      <PageHeader title={t('nav.deskReceipts')} subtitle={t('desk.receipts.subtitle')} />
      <div className={styles['tools']}>
        <PlainSelect<ReceiptReason | ''>
          label={t('common.reason')}
          value={reason ?? ''}
          onChange={(value) => setAddress(withFilters(address, { reason: value, item: null }), { replace: true })}
          options={[{ value: '', label: t('desk.receipts.everyReason') }, ...reasons.map((value) => ({ value, label: t(`receiptReason.${value}.title`) }))]}
        />
      </div>
      <QueueStates list={list}>
        {(receipts) => (
          <ReviewQueue
            total={list.total}
            paging={list.paging}
            keys=""
            empty={{ title: t('review.empty.title'), text: reason ? t('desk.receipts.noneOfReason') : t('desk.receipts.none') }}
            items={receipts.map((node) => ({
              id: node.id,
              title: `${moneyText(node.waiting)} · ${node.payerName ?? t('desk.receipt.noName')}`,
              note: `${dayText(node.receivedAt)} · ${node.reason ? t(`receiptReason.${node.reason}.title`) : ''}`,
            }))}
          >
            {(id) => <ReceiptReview key={id} id={id} />}
          </ReviewQueue>
        )}
      </QueueStates>
    </>
  );
}
