import { ListingsToReviewDocument, type ListingState } from '../api/generated/graphql.js';
import { MomentText } from '../elements/date-text.js';
import { PageHeader } from '../elements/page-header.js';
import { ReviewQueue } from '../elements/review-queue.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { useList } from '../tables/use-list.js';
import { ListingReview } from './listing-review.js';
import { QueueStates } from './queue-states.js';

/** Listings that wait for the centre. */
export function ListingsReviewPage() {
  return <ListingQueue state="SUBMITTED" />;
}

/** Listings that the centre has suspended, to be resumed. */
export function SuspendedPage() {
  return <ListingQueue state="SUSPENDED" />;
}

function ListingQueue({ state }: { state: Extract<ListingState, 'SUBMITTED' | 'SUSPENDED'> }) {
  const t = useMessages();
  const title = useTitle();
  const list = useList(ListingsToReviewDocument, { state: [state] }, (result) => result.listingsToReview);
  return (
    <>
      <PageHeader title={state === 'SUSPENDED' ? t('nav.suspended') : t('nav.reviewListings')} />
      <QueueStates list={list}>
        {(listings) => (
          <ReviewQueue
            total={list.total}
            paging={list.paging}
            empty={{ title: t('review.empty.title'), text: t(`review.empty.${state}`) }}
            items={listings.map((node) => ({
              id: node.id,
              title: title(node),
              note: (
                <>
                  {node.seller.name} {node.submittedAt ? <MomentText at={node.submittedAt} /> : null}
                </>
              ),
            }))}
          >
            {(id) => <ListingReview key={id} id={id} />}
          </ReviewQueue>
        )}
      </QueueStates>
    </>
  );
}
