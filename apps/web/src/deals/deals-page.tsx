import { Link } from 'react-router';
import { DealsDocument } from '../api/generated/graphql.js';
import { usePages } from '../api/use-query.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Listed } from '../elements/listed.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { dealPath } from '../paths.js';

/** What was agreed, as seller or buyer. */
export function DealsPage() {
  const t = useMessages();
  const title = useTitle();
  const pages = usePages(DealsDocument, { first: 30 }, (result) => result.deals);
  return (
    <>
      <PageHeader title={t('nav.deals')} subtitle={t('deals.subtitle')} />
      <Listed pages={pages} empty={<EmptyState title={t('deals.empty.title')} text={t('deals.empty.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />}>
        {(deals) => (
          <PlainTable
            head={[t('deals.deal'), t('commitment.seller'), t('commitment.buyer'), { name: t('commitment.price'), right: true }, t('deals.agreedAt'), t('right.status')]}
            rows={deals.map((deal) => ({
              key: deal.id,
              cells: [
                <div key="deal" style={{ display: 'grid', minWidth: 200 }}>
                  <Link to={dealPath(deal.id)}>{title(deal.listing)}</Link>
                  <span className="mono" style={{ color: 'var(--ink-soft)' }}>
                    {deal.reference}
                  </span>
                </div>,
                deal.seller.name,
                deal.buyer.name,
                <MoneyText key="price" money={deal.price} strong />,
                <DayText key="at" at={deal.agreedAt} />,
                <StateTag key="state" tone="active">
                  {t(`dealState.${deal.state}`)}
                </StateTag>,
              ],
            }))}
          />
        )}
      </Listed>
    </>
  );
}
