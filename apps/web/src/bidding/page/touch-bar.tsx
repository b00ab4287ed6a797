import { useMessages } from '../../i18n/use-messages.js';
import { preciseText } from '../clock-text.js';
import { useServiceClock } from '../live/service-clock.js';
import type { Touch } from '../live/use-session.js';
import styles from './board.module.css';

/** Whether the page is in touch with the service: how far away it is and how sure its clock, or of when what is shown is. */
export function TouchBar({ touch, closed }: { touch: Touch; closed: boolean }) {
  const t = useMessages();
  const clock = useServiceClock();
  if (closed) return null;
  const lost = touch.lost ? (touch.of === null ? t('bidding.touch.connecting') : t('bidding.touch.lost', { time: preciseText(touch.of).slice(0, 8) })) : null;
  return (
    <div className={styles['touch']} data-lost={touch.lost}>
      <span role="status">{lost ?? t('bidding.touch.live')}</span>
      {clock && !touch.lost ? <span>{t('bidding.touch.clock', { latency: Math.round(clock.latency), uncertainty: Math.max(1, Math.ceil(clock.uncertainty)) })}</span> : null}
    </div>
  );
}
