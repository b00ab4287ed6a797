import { Button } from 'antd';
import { Link } from 'react-router';
import { FavouritesDocument, SavedSearchesDocument, SearchForgetDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { usePages, useQuery } from '../api/use-query.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Listed } from '../elements/listed.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { StateTag } from '../elements/state-tag.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages } from '../i18n/use-messages.js';
import { ListingRow } from './listing-row.js';
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
  const pages = usePages(FavouritesDocument, { first: 20 }, (result) => result.favourites);
  return (
    <Listed pages={pages} empty={<EmptyState title={t('favourites.noListings.title')} text={t('favourites.noListings.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />}>
      {(listings) => (
        <>
          <h2 className="visually-hidden">{t('favourites.listings')}</h2>
          {listings.map((listing) => (
            <ListingRow key={listing.id} listing={listing} />
          ))}
        </>
      )}
    </Listed>
  );
}

function SavedSearches() {
  const t = useMessages();
  const query = useQuery(SavedSearchesDocument, {});
  const forget = useAction(SearchForgetDocument, (result) => result.searchForget);
  return (
    <Loaded query={query} pick={(result) => result.savedSearches} skeleton={<RowsSkeleton rows={3} />}>
      {(searches) =>
        searches.length === 0 ? (
          <EmptyState title={t('favourites.noSearches.title')} text={t('favourites.noSearches.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />
        ) : (
          <PlainTable
            head={[t('search.saveName'), t('favourites.news'), t('search.sort'), t('favourites.since'), t('common.actions')]}
            rows={searches.map((search) => {
              const state = fromFilter(search.filter, search.sort);
              return {
                key: search.id,
                cells: [
                  <Link key="name" to={state ? writeSearch(state) : '/search'}>
                    {search.name}
                  </Link>,
                  search.newCount > 0 ? (
                    <StateTag key="new" tone="active">
                      {t('favourites.newCount', { count: search.newCount })}
                    </StateTag>
                  ) : (
                    t('favourites.nothingNew')
                  ),
                  t(`sort.${search.sort}`),
                  <DayText key="since" at={search.createdAt} />,
                  <Button key="forget" size="small" loading={forget.busy} onClick={() => void forget.run({ input: { savedSearchId: search.id } })}>
                    {t('favourites.forget')}
                  </Button>,
                ],
              };
            })}
          />
        )
      }
    </Loaded>
  );
}
