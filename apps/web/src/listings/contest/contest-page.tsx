import { useParams } from 'react-router';
import { ListingContestDocument, type ListingContestQuery } from '../../api/generated/graphql.js';
import { useQuery } from '../../api/use-query.js';
import { EmptyState } from '../../elements/empty-state.js';
import { LinkButton } from '../../elements/link-button.js';
import { Loaded } from '../../elements/loaded.js';
import { PageHeader } from '../../elements/page-header.js';
import { useMessages, useTitle } from '../../i18n/use-messages.js';
import { biddingPath, listingPath } from '../../paths.js';
import { ContestChoice } from './contest-choice.js';
import { ContestUndo } from './contest-undo.js';

/** A listing as its seller decides whether two offers bring a session about. */
export type ContestListing = NonNullable<ListingContestQuery['listing']>;

/** The seller's switch: two offers at his start price open a bidding session by themselves. */
export function ContestPage() {
  const { id = '' } = useParams();
  const query = useQuery(ListingContestDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.listing}>
      {(listing) => {
        if (listing.contestActions.includes('CANCEL')) return <ContestUndo listing={listing} />;
        if (listing.contestActions.includes('CHOOSE')) return <ContestChoice listing={listing} />;
        return <Neither listing={listing} />;
      }}
    </Loaded>
  );
}

function Neither({ listing }: { listing: ContestListing }) {
  const t = useMessages();
  const title = useTitle();
  const session = listing.contest?.session ?? null;
  return (
    <>
      <PageHeader title={t('contest.title')} subtitle={title(listing)} reference={listing.reference} />
      <EmptyState
        title={t(session ? 'contest.started' : 'contest.not.title')}
        text={session ? session.reference : t('contest.not.text')}
        action={session ? <LinkButton to={biddingPath(session.id)}>{session.reference}</LinkButton> : <LinkButton to={listingPath(listing.id)}>{t('contest.toListing')}</LinkButton>}
      />
    </>
  );
}
