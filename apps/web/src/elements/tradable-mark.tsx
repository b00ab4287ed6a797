import { useMessages } from '../i18n/use-messages.js';
import { Reasons } from './reasons.js';
import { StateTag } from './state-tag.js';

interface TradableMarkProps {
  tradable: boolean;
  reasons: readonly { code: string; message: string }[];
  open?: boolean;
}

/** Whether a right may be traded now; opens to why not, or to what must be heeded. */
export function TradableMark({ tradable, reasons, open = false }: TradableMarkProps) {
  const t = useMessages();
  const heed = tradable && reasons.length > 0;
  const tone = tradable ? (heed ? 'attention' : 'good') : 'bad';
  const words = tradable ? (heed ? t('tradable.heed') : t('tradable.yes')) : t('tradable.no');
  return <Reasons summary={<StateTag tone={tone}>{words}</StateTag>} reasons={reasons} open={open} />;
}
