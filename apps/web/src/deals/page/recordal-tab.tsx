import { EmptyState } from '../../elements/empty-state.js';
import type { ReaderSide } from '../reader-side.js';
import { useMessages } from '../../i18n/use-messages.js';
import { CertifyForm } from '../recordal/certify-form.js';
import { FilingForm } from '../recordal/filing-form.js';
import { NoticeForm } from '../recordal/notice-form.js';
import { RecordalFacts } from '../recordal/recordal-facts.js';
import type { ShownDeal } from '../shown-deal.js';

/** The change of owner at the office: filed, noticed, checked by the centre. */
export function RecordalTab({ deal, side }: { deal: ShownDeal; side: ReaderSide }) {
  const t = useMessages();
  const mayFile = deal.availableActions.includes('FILE_RECORDAL');
  return (
    <>
      {deal.recordal ? (
        <RecordalFacts recordal={deal.recordal} deal={deal} />
      ) : (
        <EmptyState title={t('deals.recordal.none.title')} text={t(`deals.recordal.none.${side}`)} />
      )}
      {mayFile && deal.state === 'FUNDED' ? <FilingForm deal={deal} /> : null}
      {mayFile && deal.state === 'FILED' ? <NoticeForm deal={deal} /> : null}
      {deal.availableActions.includes('CERTIFY') ? <CertifyForm key={deal.id} deal={deal} /> : null}
    </>
  );
}
