import { useMessages } from '../../i18n/use-messages.js';
import { preciseText } from '../clock-text.js';
import type { LiveSession } from '../live/use-session.js';
import styles from './board.module.css';

/** Why bidding is interrupted, and that everybody gets a full cycle anew. */
export function PauseBanner({ session }: { session: LiveSession }) {
  const t = useMessages();
  const { pause } = session;
  if (session.state !== 'PAUSED' || !pause) return null;
  return (
    <div role="alert" className={styles['pause']}>
      <strong>{t('bidding.pause.title', { reason: t(`pauseReason.${pause.reason}`), time: preciseText(pause.since).slice(0, 8) })}</strong>
      <span>{pause.note}</span>
      <span>{t('bidding.pause.after')}</span>
    </div>
  );
}
