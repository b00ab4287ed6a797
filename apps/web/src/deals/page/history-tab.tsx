import { MomentText } from '../../elements/date-text.js';
import { PlainTable } from '../../elements/plain-table.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { ShownDeal } from '../shown-deal.js';

/** Everything that happened to a deal, the latest first. */
export function HistoryTab({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  return (
    <PlainTable
      head={[t('deals.history.at'), t('deals.history.what'), t('deals.history.by'), t('deals.history.note')]}
      rows={deal.history
        .map((event, index) => ({
          key: String(index),
          cells: [<MomentText key="at" at={event.at} />, event.what, event.by ?? t('deals.history.byItself'), event.note ? <span style={{ whiteSpace: 'pre-line' }}>{event.note}</span> : null],
        }))
        .reverse()}
    />
  );
}
