import { Button } from 'antd';
import { Link } from 'react-router';
import { FavouritesDocument, SavedSearchesDocument, SearchForgetDocument, type SavedSearchesQuery } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { StateTag } from '../elements/state-tag.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { listingPath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList, wholeList } from '../tables/use-list.js';
import { useListingColumns } from './listing-columns.js';
import { fromFilter, writeSearch } from './search-state.js';

const tabs = ['listings', 'searches'] as const;

/** Listings kept in mind, and searches that watch for new ones. */
export function FavouritesPage() {
  const t = useMessages();
  const tab = useTab(tabs) ?? 'listings';
  return (
    <>
      <PageHeader title={t('nav.favourites')} />
      <Tabs label={t('nav.favourites')} tabs={tabs.map((key) => ({ key, title: t(`favourites.${key}`) }))} />
      {tab === 'listings' ? <FavouriteListings /> : <SavedSearches />}
    </>
  );
}

function FavouriteListings() {
  const t = useMessages();
  const title = useTitle();
  const list = useList(FavouritesDocument, {}, (result) => result.favourites);
  const columns = useListingColumns();
  return (
    <ListTable
      name="favourites"
      label={t('favourites.listings')}
      list={list}
      columns={columns}
      keyOf={(listing) => listing.id}
      nameOf={title}
      pathOf={(listing) => listingPath(listing.id)}
      empty={<EmptyState title={t('favourites.noListings.title')} text={t('favourites.noListings.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />}
    />
  );
}

type Search = SavedSearchesQuery['savedSearches'][number];

function SavedSearches() {
  const t = useMessages();
  const query = useQuery(SavedSearchesDocument, {});
  const forget = useAction(SearchForgetDocument, (result) => result.searchForget);
  const pathOf = (search: Search) => {
    const state = fromFilter(search.filter, search.sort);
    return state ? writeSearch(state) : '/search';
  };
  const news = (search: Search) => (search.newCount > 0 ? t('favourites.newCount', { count: search.newCount }) : t('favourites.nothingNew'));
  const columns: Column<Search>[] = [
    { key: 'name', title: t('search.saveName'), fixed: true, cell: (search) => <Link to={pathOf(search)}>{search.name}</Link>, sheet: [{ title: t('search.saveName'), value: (search) => search.name }] },
    {
      key: 'news',
      title: t('favourites.news'),
      cell: (search) => (search.newCount > 0 ? <StateTag tone="active">{news(search)}</StateTag> : news(search)),
      sheet: [{ title: t('favourites.news'), value: (search) => search.newCount }],
    },
    { key: 'sort', title: t('search.sort'), cell: (search) => t(`sort.${search.sort}`), sheet: [{ title: t('search.sort'), value: (search) => t(`sort.${search.sort}`) }] },
    { key: 'since', title: t('favourites.since'), cell: (search) => <DayText at={search.createdAt} />, sheet: [{ title: t('favourites.since'), value: (search) => ({ day: search.createdAt }) }] },
    {
      key: 'actions',
      title: t('common.actions'),
      fixed: true,
      cell: (search) => (
        <Button size="small" loading={forget.busy} onClick={() => void forget.run({ input: { savedSearchId: search.id } })}>
          {t('favourites.forget')}
        </Button>
      ),
    },
  ];
  return (
    <Loaded query={query} pick={(result) => result.savedSearches} skeleton={<RowsSkeleton rows={3} />}>
      {(searches) => (
        <ListTable
          name="saved-searches"
          label={t('favourites.searches')}
          list={wholeList(searches)}
          columns={columns}
          keyOf={(search) => search.id}
          nameOf={(search) => search.name}
          pathOf={pathOf}
          empty={<EmptyState title={t('favourites.noSearches.title')} text={t('favourites.noSearches.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />}
        />
      )}
    </Loaded>
  );
}
