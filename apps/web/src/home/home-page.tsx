import { lazy, Suspense, useEffect } from 'react';
import { Link } from 'react-router';
import { HomeListingsDocument, MarketFiguresDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { ErrorState } from '../elements/error-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Section } from '../elements/section.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useMessages } from '../i18n/use-messages.js';
import { ListingRow } from '../search/listing-row.js';
import { HeadFigures } from './head-figures.js';
import { Hero } from './hero.js';
import { HotList } from './hot-list.js';
import { HowADealGoes } from './how-a-deal-goes.js';
import { MarketCharts } from './market-charts.js';
import styles from './home-page.module.css';

// Not in the first load: on most days nobody bids.
const HomeSessions = lazy(() => import('../bidding/home-sessions.js').then((module) => ({ default: module.HomeSessions })));

/** What the exchange is, what is new and hot, what it moves, and how a deal goes. */
export function HomePage() {
  const t = useMessages();
  const figures = useQuery(MarketFiguresDocument, {});
  const listings = useQuery(HomeListingsDocument, {});
  useEffect(() => {
    document.title = t('brand.name');
  }, [t]);

  const newest = listings.data?.newest.edges.map((edge) => edge.node) ?? [];
  return (
    <>
      <Hero figures={figures.data?.marketFigures} />
      {figures.data ? <HeadFigures figures={figures.data.marketFigures} /> : null}
      <div className={styles['body']}>
        {listings.error ? <ErrorState trouble={listings.error} onRetry={() => void listings.refetch()} /> : null}
        <Suspense fallback={null}>
          <HomeSessions />
        </Suspense>
        <div className={styles['columns']}>
          <Section title={t('home.newest')} extra={<Link to="/search?sort=NEWEST">{t('home.allListings')}</Link>}>
            {listings.isPending ? <RowsSkeleton rows={5} /> : null}
            {listings.data && newest.length === 0 ? (
              <EmptyState
                title={t('home.empty.title')}
                text={t('home.empty.text')}
                action={
                  <LinkButton type="primary" to="/work/listings/new">
                    {t('home.empty.action')}
                  </LinkButton>
                }
              />
            ) : null}
            {newest.map((listing) => (
              <ListingRow key={listing.id} listing={listing} />
            ))}
          </Section>
          <Section title={t('home.hot')}>
            {listings.isPending ? <RowsSkeleton rows={5} /> : <HotList listings={listings.data?.hot ?? []} />}
          </Section>
        </div>
        {figures.error ? <ErrorState trouble={figures.error} onRetry={() => void figures.refetch()} /> : null}
        {/* Below what is still on its way they would come into view, and be loaded, before anyone has scrolled. */}
        {figures.data && figures.data.marketFigures.listings > 0 && !listings.isPending ? <MarketCharts figures={figures.data.marketFigures} /> : null}
        <HowADealGoes />
      </div>
    </>
  );
}
