import FilterOutlined from '@ant-design/icons/es/icons/FilterOutlined';
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ListingSearchDocument, type ListingSort } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { ErrorState } from '../elements/error-state.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { Page } from '../shell/page.js';
import { SearchBox } from '../shell/search-box.js';
import { afterOf, firstPage } from '../tables/page-trail.js';
import { ChosenChips } from './chosen-chips.js';
import { FacetPanel } from './facet-panel.js';
import { ListingRow } from './listing-row.js';
import { SearchPaging } from './search-paging.js';
import { readSearch, SEARCH_PAGE, toFilter, writeSearch, type SearchState } from './search-state.js';
import styles from './search-page.module.css';

// Only for who is signed in, compares many, or on narrow screens: not in the first load of a guest.
const SaveSearch = lazy(() => import('./save-search.js').then((module) => ({ default: module.SaveSearch })));
const ListingTable = lazy(() => import('./listing-table.js').then((module) => ({ default: module.ListingTable })));
const FacetDrawer = lazy(() => import('./facet-drawer.js').then((module) => ({ default: module.FacetDrawer })));

const sorts: readonly ListingSort[] = ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'EXPIRY'];

/** Published listings by words and facets; everything chosen stands in the address. */
export function SearchPage() {
  const t = useMessages();
  const go = useNavigate();
  const viewer = useViewer();
  const [address] = useSearchParams();
  const [facetsOpen, setFacetsOpen] = useState(false);
  const state = readSearch(address);
  const query = useQuery(ListingSearchDocument, { filter: toFilter(state), sort: state.sort, first: SEARCH_PAGE, after: afterOf(state.trail) }, { keep: true });
  const found = query.data?.listingSearch;
  const turnTo = (next: SearchState) => void go(writeSearch(next));
  const facets = found ? <FacetPanel facets={found.facets} state={state} onChange={turnTo} /> : query.error ? null : <RowsSkeleton rows={6} />;
  const chosenCount = Object.values(state.chosen).flat().length;

  return (
    <Page>
      <PageHeader title={t('search.title')} subtitle={t('search.subtitle')} />
      <div className={styles['layout']}>
        <aside className={styles['facets']} aria-label={t('search.filters')}>
          {facets}
        </aside>
        <div className={styles['results']} aria-busy={query.isFetching}>
          <div className={styles['tools']}>
            <div className={styles['box']}>
              <SearchBox />
            </div>
            <Button className={styles['openFacets'] ?? ''} icon={<FilterOutlined aria-hidden />} onClick={() => setFacetsOpen(true)}>
              {chosenCount > 0 ? t('search.filtersChosen', { count: chosenCount }) : t('search.filters')}
            </Button>
            <div className={styles['sort']}>
              <PlainSelect<ListingSort>
                label={t('search.sort')}
                value={state.sort}
                onChange={(sort) => turnTo({ ...state, sort, trail: firstPage })}
                options={sorts.filter((sort) => sort !== 'RELEVANCE' || state.text !== '').map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
              />
            </div>
            <Button icon={<TableOutlined aria-hidden />} type={state.table ? 'primary' : 'default'} ghost={state.table} aria-pressed={state.table} onClick={() => turnTo({ ...state, table: !state.table })}>
              {t('search.asTable')}
            </Button>
            <Suspense>{viewer ? <SaveSearch state={state} /> : null}</Suspense>
          </div>
          <p className={styles['total']} role="status">
            {found ? t('search.total', { count: found.totalCount }) : ' '}
          </p>
          <ChosenChips facets={found?.facets ?? []} state={state} onChange={turnTo} />
          <h2 className="visually-hidden">{t('search.results')}</h2>
          {query.error ? <ErrorState trouble={query.error} onRetry={() => void query.refetch()} /> : null}
          {query.isPending ? <RowsSkeleton rows={8} /> : null}
          {found && found.edges.length === 0 ? (
            <EmptyState
              title={t('search.empty.title')}
              text={t('search.empty.text')}
              action={chosenCount > 0 ? <Button onClick={() => turnTo({ ...state, chosen: {}, trail: firstPage })}>{t('search.clear')}</Button> : null}
            />
          ) : null}
          {found && found.edges.length > 0 && state.table ? (
            <Suspense fallback={<RowsSkeleton rows={8} />}>
              <ListingTable state={state} />
            </Suspense>
          ) : null}
          {state.table ? null : found?.edges.map(({ node, highlight }) => <ListingRow key={node.id} listing={node} {...(highlight ? { highlight } : {})} />)}
          {found && !state.table && !query.isPlaceholderData ? <SearchPaging state={state} pageInfo={found.pageInfo} /> : null}
        </div>
      </div>
      <Suspense>
        {facetsOpen ? (
          <FacetDrawer total={found?.totalCount ?? 0} onClose={() => setFacetsOpen(false)}>
            {facets}
          </FacetDrawer>
        ) : null}
      </Suspense>
    </Page>
  );
}
