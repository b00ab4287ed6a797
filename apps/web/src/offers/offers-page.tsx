import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { OffersMadeDocument, OffersReceivedDocument, type OfferFieldsFragment, type OfferSide } from '../api/generated/graphql.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { offerPath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList, type List } from '../tables/use-list.js';
import { OfferStateTag } from './offer-state-tag.js';

const tabs = ['received', 'made'] as const;

/** Offers received on the organisation's listings, and offers that it made. */
export function OffersPage() {
  const t = useMessages();
  const tab = useTab(tabs) ?? 'received';
  return (
    <>
      <PageHeader title={t('nav.offers')} subtitle={t('offers.subtitle')} />
      <Tabs label={t('nav.offers')} tabs={tabs.map((key) => ({ key, title: t(`offers.${key}`) }))} />
      {tab === 'received' ? <Received /> : <Made />}
    </>
  );
}

function Received() {
  const t = useMessages();
  const list = useList(OffersReceivedDocument, {}, (result) => result.offersReceived);
  const empty = <EmptyState title={t('offers.noneReceived.title')} text={t('offers.noneReceived.text')} action={<LinkButton to="/work/listings">{t('nav.listings')}</LinkButton>} />;
  return <OfferTable name="offers-received" label={t('offers.received')} list={list} mine="SELLER" empty={empty} />;
}

function Made() {
  const t = useMessages();
  const list = useList(OffersMadeDocument, {}, (result) => result.offersMade);
  const search = (
    <LinkButton type="primary" to="/search">
      {t('notFound.toSearch')}
    </LinkButton>
  );
  return <OfferTable name="offers-made" label={t('offers.made')} list={list} mine="BUYER" empty={<EmptyState title={t('offers.noneMade.title')} text={t('offers.noneMade.text')} action={search} />} />;
}

interface OfferTableProps {
  name: string;
  label: string;
  list: List<OfferFieldsFragment>;
  mine: OfferSide;
  empty: ReactNode;
}

function OfferTable({ name, label, list, mine, empty }: OfferTableProps) {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  const other = mine === 'SELLER' ? t('commitment.buyer') : t('commitment.seller');
  const otherName = (offer: OfferFieldsFragment) => (mine === 'BUYER' ? nameOf(offer.listing.seller) : offer.buyer ? nameOf(offer.buyer) : offer.buyerAlias);
  const isOpen = (offer: OfferFieldsFragment) => offer.state === 'OPEN' || offer.state === 'COUNTERED';
  const columns: Column<OfferFieldsFragment>[] = [
    {
      key: 'listing',
      title: t('myListings.listing'),
      fixed: true,
      cell: (offer) => (
        <div style={{ display: 'grid', minWidth: 200 }}>
          <Link to={offerPath(offer.id)}>{title(offer.listing)}</Link>
          <span className="mono" style={{ color: 'var(--ink-soft)' }}>
            {offer.reference}
          </span>
        </div>
      ),
      sheet: [
        { title: t('common.reference'), value: (offer) => offer.reference },
        { title: t('myListings.listing'), value: (offer) => title(offer.listing) },
      ],
    },
    { key: 'other', title: other, cell: otherName, sheet: [{ title: other, value: otherName }] },
    { key: 'amount', title: t('offers.amount'), right: true, cell: (offer) => <MoneyText money={offer.amount} strong />, sheet: [{ title: t('offers.amount'), value: (offer) => ({ money: offer.amount }) }] },
    {
      key: 'state',
      title: t('right.status'),
      cell: (offer) => <OfferStateTag state={offer.state} turn={offer.turn} mine={mine} />,
      sheet: [{ title: t('right.status'), value: (offer) => t(`offerState.${offer.state}`) }],
    },
    { key: 'made', title: t('table.offeredAt'), extra: true, cell: (offer) => <MomentText at={offer.createdAt} />, sheet: [{ title: t('table.offeredAt'), value: (offer) => ({ moment: offer.createdAt }) }] },
    {
      key: 'until',
      title: t('offers.until'),
      cell: (offer) => (isOpen(offer) ? <MomentText at={offer.expiresAt} relative /> : null),
      sheet: [{ title: t('offers.until'), value: (offer) => (isOpen(offer) ? { moment: offer.expiresAt } : null) }],
    },
    { key: 'terms', title: t('offer.terms'), extra: true, cell: (offer) => offer.terms, sheet: [{ title: t('offer.terms'), value: (offer) => offer.terms }] },
  ];
  return <ListTable name={name} label={label} list={list} columns={columns} keyOf={(offer) => offer.id} nameOf={(offer) => offer.reference} pathOf={(offer) => offerPath(offer.id)} empty={empty} />;
}
