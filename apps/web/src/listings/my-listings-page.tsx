import { Link } from 'react-router';
import { MyListingsDocument, type ListingState, type MyListingsQuery } from '../api/generated/graphql.js';
import { usePages } from '../api/use-query.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Listed } from '../elements/listed.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { PriceText } from '../elements/price-text.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { draftPath, listingPath } from '../paths.js';
import { mayTrade } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { ListingStateTag } from './listing-state-tag.js';
import styles from './my-listings-page.module.css';

const views = {
  all: null,
  open: ['PUBLISHED', 'SUSPENDED'],
  preparing: ['DRAFT', 'SUBMITTED', 'RETURNED'],
  ended: ['AGREED', 'WITHDRAWN', 'EXPIRED'],
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
  const pages = usePages(MyListingsDocument, { state: state ? [...state] : null, first: 50 }, (result) => result.myListings);
  const create = trades ? (
    <LinkButton type="primary" to="/work/listings/new">
      {t('myListings.new')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t('nav.listings')} action={create} />
      <Tabs label={t('nav.listings')} tabs={viewKeys.map((key) => ({ key, title: t(`myListings.view.${key}`) }))} />
      <Listed pages={pages} empty={<EmptyState title={t('myListings.empty.title')} text={t('myListings.empty.text')} action={create} />}>
        {(listings) => <ListingTable listings={listings} />}
      </Listed>
    </>
  );
}

function ListingTable({ listings }: { listings: readonly Row[] }) {
  const t = useMessages();
  const title = useTitle();
  return (
    <PlainTable
      head={[t('myListings.listing'), t('right.status'), { name: t('facet.PRICE_BAND'), right: true }, t('listing.until'), { name: t('myListings.interest'), right: true }, t('common.actions')]}
      rows={listings.map((listing) => {
        const editable = listing.availableActions.includes('EDIT');
        const unanswered = listing.questions.filter((question) => !question.answer).length;
        const open = listing.offers.filter((offer) => offer.state === 'OPEN' || offer.state === 'COUNTERED').length;
        return {
          key: listing.id,
          cells: [
            <div key="title" className={styles['listing']}>
              <Link to={listingPath(listing.id)}>{title(listing)}</Link>
              <span className={`${styles['reference']} mono`}>{listing.reference}</span>
              {listing.stateReason ? <span className={styles['reason']}>{listing.stateReason}</span> : null}
            </div>,
            <ListingStateTag key="state" state={listing.state} />,
            <PriceText key="price" price={listing.price} />,
            listing.expiresAt && listing.state === 'PUBLISHED' ? <DayText key="until" at={listing.expiresAt} /> : null,
            <div key="interest" className={styles['interest']}>
              <span>{t('listing.views', { count: listing.viewCount })}</span>
              {open > 0 ? <Link to="/work/offers?tab=received">{t('myListings.offers', { count: open })}</Link> : null}
              {unanswered > 0 ? <Link to={listingPath(listing.id)}>{t('myListings.questions', { count: unanswered })}</Link> : null}
            </div>,
            editable ? (
              <LinkButton key="edit" size="small" to={`${draftPath(listing.id)}/edit`}>
                {t('listingAction.EDIT')}
              </LinkButton>
            ) : (
              <LinkButton key="open" size="small" to={listingPath(listing.id)}>
                {t('common.open')}
              </LinkButton>
            ),
          ],
        };
      })}
    />
  );
}
