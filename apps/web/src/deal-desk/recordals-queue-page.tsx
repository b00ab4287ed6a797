import { CertifyForm } from '../deals/recordal/certify-form.js';
import { RecordalFacts } from '../deals/recordal/recordal-facts.js';
import { RightCard } from '../elements/right-card.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { DealQueue } from './deal-queue.js';

/** Notices of the office that wait to be compared with deal and rights. */
export function RecordalsQueuePage() {
  const t = useMessages();
  return (
    <DealQueue queue="RECORDALS">
      {(deal) => (
        <>
          {deal.recordal ? <RecordalFacts recordal={deal.recordal} deal={deal} /> : null}
          <Section title={t('commitment.rights')}>
            {deal.rights.map((right) => (
              <RightCard key={right.id} right={right} />
            ))}
          </Section>
          {deal.availableActions.includes('CERTIFY') ? <CertifyForm deal={deal} /> : null}
        </>
      )}
    </DealQueue>
  );
}
