import { DealQueueCountsDocument, DeskWaitingDocument, ReviewCountsDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { Loaded } from '../elements/loaded.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useMessages } from '../i18n/use-messages.js';
import { may } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { FigureLinks } from './figure-links.js';

/** The centre's queues and how long each is. */
export function CentreOverview() {
  const t = useMessages();
  const query = useQuery(ReviewCountsDocument, {});
  const viewer = useViewer();
  const desk = useQuery(DeskWaitingDocument, {}, { enabled: may(viewer, 'payments.desk.work') }).data;
  const deskFigures = desk
    ? [
        { to: '/centre/receipts', name: t('nav.deskReceipts'), figure: desk.receiptsToAllocate.totalCount },
        { to: '/centre/debits', name: t('nav.deskDebits'), figure: desk.bankDebitsToExplain.totalCount },
        { to: '/centre/payouts', name: t('nav.deskPayouts'), figure: desk.payoutsWaiting.totalCount },
      ].map((figure) => ({ ...figure, waiting: figure.figure > 0 }))
    : [];
  const deals = useQuery(DealQueueCountsDocument, {}, { enabled: may(viewer, 'market.deal.decide') }).data;
  const dealFigures = deals
    ? (['gates', 'recordals', 'releases', 'disputes', 'breaches'] as const).map((queue) => ({
        ...{ to: `/centre/${queue}`, name: t(`nav.${queue}`), figure: deals[queue].totalCount },
        waiting: deals[queue].totalCount > 0,
      }))
    : [];
  return (
    <Loaded query={query} pick={(result) => result.reviewCounts} skeleton={<RowsSkeleton rows={2} />}>
      {(counts) => (
        <FigureLinks
          label={t('overview.queues')}
          figures={[
            { to: '/centre/listings', name: t('nav.reviewListings'), figure: counts.listings, waiting: counts.listings > 0 },
            { to: '/centre/claims', name: t('nav.reviewClaims'), figure: counts.claims, waiting: counts.claims > 0 },
            { to: '/centre/organisations', name: t('nav.reviewOrganisations'), figure: counts.organisations, waiting: counts.organisations > 0 },
            ...dealFigures,
            ...deskFigures,
          ]}
        />
      )}
    </Loaded>
  );
}
