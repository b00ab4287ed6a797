import { Alert } from 'antd';
import { DayText, MomentText } from '../../elements/date-text.js';
import { Facts } from '../../elements/facts.js';
import { Section } from '../../elements/section.js';
import { useMessages } from '../../i18n/use-messages.js';
import { AttachmentList } from '../../listings/attachment-list.js';
import type { ShownDeal } from '../shown-deal.js';

/** What was filed, what the office answered, what the centre found. */
export function RecordalFacts({ recordal, deal }: { recordal: NonNullable<ShownDeal['recordal']>; deal: Pick<ShownDeal, 'state' | 'documents'> }) {
  const t = useMessages();
  const files = (role: 'RECORDAL_FILING' | 'RECORDAL_NOTICE') => deal.documents.filter((document) => document.role === role).map(({ file }) => file);
  const [receipts, notices] = [files('RECORDAL_FILING'), files('RECORDAL_NOTICE')];
  return (
    <Section title={t('deals.recordal.title')}>
      {recordal.returnReason && deal.state === 'FUNDED' ? (
        <Alert style={{ marginBottom: 16 }} type="warning" showIcon title={t('deals.recordal.returned')} description={recordal.returnReason} />
      ) : null}
      <Facts
        narrow
        pairs={[
          [t('deals.recordal.number'), <span key="number" className="mono">{recordal.acceptanceNumber}</span>],
          [t('deals.recordal.filedOn'), <DayText key="on" at={recordal.filedOn} />],
          [t('deals.recordal.receipts'), receipts.length > 0 ? <AttachmentList key="receipts" attachments={receipts} /> : null],
          [t('deals.recordal.notice'), notices.length > 0 ? <AttachmentList key="notice" attachments={notices} /> : null],
          [t('deals.recordal.transferDate'), recordal.transferDate ? <DayText key="transfer" at={recordal.transferDate} /> : null],
          [t('deals.recordal.certifiedAt'), recordal.certifiedAt ? <MomentText key="certified" at={recordal.certifiedAt} /> : null],
        ]}
      />
    </Section>
  );
}
