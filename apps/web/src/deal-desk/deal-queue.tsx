import type { ReactNode } from 'react';
import { DealDocument, DealsForCentreDocument, type DealQueue as Queue } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { ReviewQueue } from '../elements/review-queue.js';
import { DueText } from '../deals/due-text.js';
import type { ShownDeal } from '../deals/shown-deal.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { QueueStates } from '../review/queue-states.js';
import { useList } from '../tables/use-list.js';
import { DealHead } from './deal-head.js';

type QueueName = Exclude<Queue, 'ALL'>;

interface DealQueueProps {
  queue: QueueName;
  /** What is decided about the chosen deal. */
  children: (deal: ShownDeal) => ReactNode;
}

/** Deals that wait for the centre, the most urgent first, with the chosen one beside. */
export function DealQueue({ queue, children }: DealQueueProps) {
  const t = useMessages();
  const title = useTitle();
  const list = useList(DealsForCentreDocument, { queue }, (result) => result.dealsForCentre);
  return (
    <>
      <PageHeader title={t(`desk.${queue}.title`)} subtitle={t(`desk.${queue}.subtitle`)} />
      <QueueStates list={list}>
        {(deals) => (
          <ReviewQueue
            total={list.total}
            paging={list.paging}
            empty={{ title: t('review.empty.title'), text: t(`desk.${queue}.empty`) }}
            keys={null}
            items={deals.map((node) => ({
              id: node.id,
              title: title(node.listing),
              note: (
                <>
                  <span className="mono">{node.reference}</span> {node.deadline ? <DueText at={node.deadline.dueAt} /> : null}
                </>
              ),
            }))}
          >
            {(id) => <QueuedDeal key={id} id={id}>{children}</QueuedDeal>}
          </ReviewQueue>
        )}
      </QueueStates>
    </>
  );
}

function QueuedDeal({ id, children }: { id: string; children: (deal: ShownDeal) => ReactNode }) {
  const t = useMessages();
  const query = useQuery(DealDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.deal}>
      {(deal) => (
        <article>
          <DealHead deal={deal} />
          {deal.availableActions.length === 0 ? <EmptyState title={t('desk.notYours.title')} text={t('desk.notYours.text')} /> : null}
          {children(deal)}
        </article>
      )}
    </Loaded>
  );
}
