import { HistoryTab } from '../deals/page/history-tab.js';
import { TroubleTab } from '../deals/page/trouble-tab.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { DealQueue } from './deal-queue.js';

/** Breaches that one side has declared and the centre has not decided. */
export function BreachesQueuePage() {
  const t = useMessages();
  return (
    <DealQueue queue="BREACHES">
      {(deal) => (
        <>
          <TroubleTab deal={deal} side="CENTRE" />
          <Section title={t('deals.tab.history')}>
            <HistoryTab deal={deal} />
          </Section>
        </>
      )}
    </DealQueue>
  );
}
