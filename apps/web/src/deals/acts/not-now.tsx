import { Alert } from 'antd';
import { useMessages } from '../../i18n/use-messages.js';
import type { ShownDeal } from '../shown-deal.js';

interface NotNowProps {
  deal: ShownDeal;
  /** The act is under way: that it is no longer open is then its own doing. */
  busy: boolean;
  unless: readonly ShownDeal['availableActions'][number][];
}

/** Says that an act is not open at present, and what has to happen first. */
export function NotNow({ deal, busy, unless }: NotNowProps) {
  const t = useMessages();
  if (busy || unless.some((action) => deal.availableActions.includes(action))) return null;
  return <Alert style={{ marginTop: 20 }} type="warning" showIcon title={t('deals.notNow')} description={deal.deadline ? `${t(`deals.side.${deal.deadline.responsible}`)}${t('common.colon')}${deal.deadline.title}` : null} />;
}
