import { MomentText } from '../../elements/date-text.js';
import { MoneyText } from '../../elements/money-text.js';
import { PlainTable } from '../../elements/plain-table.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { ShownDeal } from '../shown-deal.js';

/** Where the money that was held went, release by release. */
export function ReleaseTable({ releases }: { releases: ShownDeal['releases'] }) {
  const t = useMessages();
  const right = (name: string) => ({ name, right: true });
  return (
    <PlainTable
      head={[t('deals.releases.at'), t('deals.releases.occasion'), right(t('deals.releases.toSeller')), right(t('deals.releases.toInventors')), right(t('deals.fees.SELLER')), right(t('deals.fees.BUYER')), right(t('deals.releases.toBuyer'))]}
      rows={releases.map((release, index) => ({
        key: String(index),
        cells: [
          <MomentText key="at" at={release.releasedAt} />,
          t(`deals.occasion.${release.occasion}`),
          <MoneyText key="seller" money={release.seller} />,
          <MoneyText key="inventors" money={release.inventors} />,
          <MoneyText key="sellerFee" money={release.sellerFee} />,
          <MoneyText key="buyerFee" money={release.buyerFee} />,
          <MoneyText key="refund" money={release.refund} />,
        ],
      }))}
    />
  );
}
