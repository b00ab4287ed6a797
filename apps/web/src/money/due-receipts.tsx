import type { PayableDueFieldsFragment } from '../api/generated/graphql.js';
import { MomentText } from '../elements/date-text.js';
import { MoneyText } from '../elements/money-text.js';
import { PlainTable } from '../elements/plain-table.js';
import { useMessages } from '../i18n/use-messages.js';

/** What has come in on a payment: when, how, how much. */
export function DueReceipts({ receipts }: { receipts: PayableDueFieldsFragment['receipts'] }) {
  const t = useMessages();
  return (
    <PlainTable
      head={[t('dues.receivedAt'), t('dues.channel'), { name: t('dues.amount'), right: true }, t('common.note')]}
      rows={receipts.map((receipt, index) => ({
        key: String(index),
        cells: [
          <MomentText key="at" at={receipt.receivedAt} />,
          receipt.channel ? t(`paymentChannel.${receipt.channel}`) : t('dues.fromDeposit'),
          <MoneyText key="amount" money={receipt.amount} />,
          receipt.released ? t('dues.released') : null,
        ],
      }))}
    />
  );
}
