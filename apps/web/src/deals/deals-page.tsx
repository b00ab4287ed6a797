import { Link } from 'react-router';
import { DealsDocument, type DealFieldsFragment } from '../api/generated/graphql.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { dealPath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';

/** What was agreed, as seller or buyer. */
export function DealsPage() {
  const t = useMessages();
  const title = useTitle();
  const list = useList(DealsDocument, {}, (result) => result.deals);
  const columns: Column<DealFieldsFragment>[] = [
    {
      key: 'deal',
      title: t('deals.deal'),
      fixed: true,
      cell: (deal) => (
        <div style={{ display: 'grid', minWidth: 200 }}>
          <Link to={dealPath(deal.id)}>{title(deal.listing)}</Link>
          <span className="mono" style={{ color: 'var(--ink-soft)' }}>
            {deal.reference}
          </span>
        </div>
      ),
      sheet: [
        { title: t('common.reference'), value: (deal) => deal.reference },
        { title: t('deals.deal'), value: (deal) => title(deal.listing) },
      ],
    },
    { key: 'seller', title: t('commitment.seller'), cell: (deal) => deal.seller.name, sheet: [{ title: t('commitment.seller'), value: (deal) => deal.seller.name }] },
    { key: 'buyer', title: t('commitment.buyer'), cell: (deal) => deal.buyer.name, sheet: [{ title: t('commitment.buyer'), value: (deal) => deal.buyer.name }] },
    { key: 'price', title: t('commitment.price'), right: true, cell: (deal) => <MoneyText money={deal.price} strong />, sheet: [{ title: t('commitment.price'), value: (deal) => ({ money: deal.price }) }] },
    { key: 'agreed', title: t('deals.agreedAt'), cell: (deal) => <DayText at={deal.agreedAt} />, sheet: [{ title: t('deals.agreedAt'), value: (deal) => ({ moment: deal.agreedAt }) }] },
    {
      key: 'state',
      title: t('right.status'),
      cell: (deal) => <StateTag tone="active">{t(`dealState.${deal.state}`)}</StateTag>,
      sheet: [{ title: t('right.status'), value: (deal) => t(`dealState.${deal.state}`) }],
    },
  ];
  return (
    <>
      <PageHeader title={t('nav.deals')} subtitle={t('deals.subtitle')} />
      <ListTable
        name="deals"
        label={t('nav.deals')}
        list={list}
        columns={columns}
        keyOf={(deal) => deal.id}
        nameOf={(deal) => deal.reference}
        pathOf={(deal) => dealPath(deal.id)}
        empty={<EmptyState title={t('deals.empty.title')} text={t('deals.empty.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />}
      />
    </>
  );
}
