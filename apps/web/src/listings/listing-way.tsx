import { WayBar, type WayStep } from '../elements/way-bar.js';
import { useMessages } from '../i18n/use-messages.js';
import type { ShownListing } from './listing-page.js';

/** From publication to the deal: where this listing stands. */
export function ListingWay({ listing }: { listing: ShownListing }) {
  const t = useMessages();
  const published = listing.publishedAt !== null && listing.publishedAt !== undefined;
  const settled = listing.state === 'SETTLED';
  const agreed = settled || listing.state === 'AGREED';
  const offered = listing.myOffers.length > 0 || listing.offers.length > 0;
  const state = (done: boolean, now: boolean): WayStep['state'] => (done ? 'done' : now ? 'now' : 'ahead');

  const steps: WayStep[] = [
    { key: 'published', title: t('way.published'), state: state(published, !published), at: listing.publishedAt },
    { key: 'questions', title: t('way.questions'), state: state(agreed || offered, published), note: t('way.questionsNote') },
    { key: 'offer', title: t('way.offer'), state: state(agreed, published && offered), note: t('way.offerNote') },
    { key: 'agreed', title: t('way.agreed'), state: state(agreed, false), at: listing.deal?.agreedAt },
    { key: 'recordal', title: t('way.recordal'), state: state(settled, agreed), note: t('way.recordalNote') },
  ];
  return (
    <section>
      <WayBar label={t('way.title')} steps={steps} />
    </section>
  );
}
