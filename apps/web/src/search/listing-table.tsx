import { ListingSearchDocument } from '../api/generated/graphql.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { listingPath } from '../paths.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { useListingColumns } from './listing-columns.js';
import { SEARCH_PAGE, toFilter, type SearchState } from './search-state.js';

/** What was found, as a table: for who compares many listings or takes them along. */
export function ListingTable({ state }: { state: SearchState }) {
  const t = useMessages();
  const title = useTitle();
  const list = useList(ListingSearchDocument, { filter: toFilter(state), sort: state.sort }, (result) => result.listingSearch, { size: SEARCH_PAGE });
  const columns = useListingColumns();
  return (
    <ListTable
      name="search"
      label={t('search.results')}
      list={list}
      columns={columns}
      keyOf={(listing) => listing.id}
      nameOf={title}
      pathOf={(listing) => listingPath(listing.id)}
      empty={null}
    />
  );
}
