import { useParams } from 'react-router';
import { ListingDraftDocument } from '../../api/generated/graphql.js';
import { useQuery } from '../../api/use-query.js';
import { Loaded } from '../../elements/loaded.js';
import { draftOf } from './draft.js';
import { Wizard } from './wizard.js';

/** Goes on with a draft, or with what came back from review. */
export function EditListingPage() {
  return <KnownListing mode="edit" />;
}

/** Changes a published listing: it is reviewed again and its term starts anew. */
export function AmendListingPage() {
  return <KnownListing mode="amend" />;
}

function KnownListing({ mode }: { mode: 'edit' | 'amend' }) {
  const { id = '' } = useParams();
  const query = useQuery(ListingDraftDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.listing}>
      {(listing) => <Wizard key={listing.id} mode={mode} listing={listing} initial={draftOf(listing)} place={`${mode}.${listing.id}.${listing.version}`} />}
    </Loaded>
  );
}
