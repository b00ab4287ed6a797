import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { MyListingsDocument, type ListingState, type MyListingsQuery } from '../api/generated/graphql.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { PageHeader } from '../elements/page-header.js';
import { PriceText } from '../elements/price-text.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { draftPath, listingPath } from '../paths.js';
import { mayTrade } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList, type List } from '../tables/use-list.js';
import { ListingStateTag } from './listing-state-tag.js';
import { priceColumns } from './price-columns.js';
import styles from './my-listings-page.module.css';

const views = {
  all: null,
  open: ['PUBLISHED', 'SUSPENDED'],
  preparing: ['DRAFT', 'SUBMITTED', 'RETURNED'],
  ended: ['AGREED', 'SETTLED', 'WITHDRAWN', 'EXPIRED'],
} as const satisfies Record<string, readonly ListingState[] | null>;

type View = keyof typeof views;
const viewKeys = Object.keys(views) as View[];
type Row = MyListingsQuery['myListings']['edges'][number]['node'];

/** The organisation's listings in each state, with what moves in them. */
export function MyListingsPage() {
  const t = useMessages();
  const trades = mayTrade(useViewer());
  const view = useTab(viewKeys) ?? 'all';
  const state = views[view];
  const list = useList(MyListingsDocument, { state: state ? [...state] : null }, (result) => result.myListings);
  const create = trades ? (
    <LinkButton type="primary" to="/work/listings/new">
      {t('myListings.new')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t('nav.listings')} action={create} />
      <Tabs label={t('nav.listings')} tabs={viewKeys.map((key) => ({ key, title: t(`myListings.view.${key}`) }))} />
      <ListingTable list={list} empty={<EmptyState title={t('myListings.empty.title')} text={t('myListings.empty.text')} action={create} />} />
    </>
  );
}

function ListingTable({ list, empty }: { list: List<Row>; empty: ReactNode }) {
  const t = useMessages();
  const title = useTitle();
  const unanswered = (listing: Row) => listing.questions.filter((question) => !question.answer).length;
  const openOffers = (listing: Row) => listing.offers.filter((offer) => offer.state === 'OPEN' || offer.state === 'COUNTERED').length;
  const until = (listing: Row) => (listing.state === 'PUBLISHED' ? listing.expiresAt : null);
  const columns: Column<Row>[] = [
    {
      key: 'listing',
      title: t('myListings.listing'),
      fixed: true,
      cell: (listing) => (
        <div className={styles['listing']}>
          <Link to={listingPath(listing.id)}>{title(listing)}</Link>
          <span className={`${styles['reference']} mono`}>{listing.reference}</span>
          {listing.stateReason ? <span className={styles['reason']}>{listing.stateReason}</span> : null}
        </div>
      ),
      sheet: [
        { title: t('common.reference'), value: (listing) => listing.reference },
        { title: t('myListings.listing'), value: title },
      ],
    },
    {
      key: 'state',
      title: t('right.status'),
      cell: (listing) => <ListingStateTag state={listing.state} />,
      sheet: [
        { title: t('right.status'), value: (listing) => t(`listingState.${listing.state}`) },
        { title: t('common.reason'), value: (listing) => listing.stateReason },
      ],
    },
    { key: 'price', title: t('facet.PRICE_BAND'), right: true, cell: (listing) => <PriceText price={listing.price} />, sheet: priceColumns(t) },
    {
      key: 'rights',
      title: t('table.rights'),
      extra: true,
      cell: (listing) => listing.rights.map((right) => <div key={right.id} className="mono">{right.displayNumber}</div>),
      sheet: [{ title: t('table.rights'), value: (listing) => listing.rights.map((right) => right.displayNumber).join('\n') }],
    },
    {
      key: 'published',
      title: t('listing.published'),
      extra: true,
      cell: (listing) => (listing.publishedAt ? <DayText at={listing.publishedAt} /> : null),
      sheet: [{ title: t('listing.published'), value: (listing) => listing.publishedAt && { day: listing.publishedAt } }],
    },
    {
      key: 'until',
      title: t('listing.until'),
      cell: (listing) => {
        const at = until(listing);
        return at ? <DayText at={at} /> : null;
      },
      sheet: [
        {
          title: t('listing.until'),
          value: (listing) => {
            const at = until(listing);
            return at ? { day: at } : null;
          },
        },
      ],
    },
    {
      key: 'interest',
      title: t('myListings.interest'),
      right: true,
      cell: (listing) => (
        <div className={styles['interest']}>
          <span>{t('listing.views', { count: listing.viewCount })}</span>
          {openOffers(listing) > 0 ? <Link to="/work/offers?tab=received">{t('myListings.offers', { count: openOffers(listing) })}</Link> : null}
          {unanswered(listing) > 0 ? <Link to={listingPath(listing.id)}>{t('myListings.questions', { count: unanswered(listing) })}</Link> : null}
        </div>
      ),
      sheet: [
        { title: t('table.viewCount'), value: (listing) => listing.viewCount },
        { title: t('table.openOffers'), value: openOffers },
        { title: t('table.openQuestions'), value: unanswered },
      ],
    },
    {
      key: 'actions',
      title: t('common.actions'),
      fixed: true,
      cell: (listing) =>
        listing.availableActions.includes('EDIT') ? (
          <LinkButton size="small" to={`${draftPath(listing.id)}/edit`}>
            {t('listingAction.EDIT')}
          </LinkButton>
        ) : (
          <LinkButton size="small" to={listingPath(listing.id)}>
            {t('common.open')}
          </LinkButton>
        ),
    },
  ];
  return <ListTable name="my-listings" label={t('nav.listings')} list={list} columns={columns} keyOf={(listing) => listing.id} nameOf={title} pathOf={(listing) => listingPath(listing.id)} empty={empty} />;
}
