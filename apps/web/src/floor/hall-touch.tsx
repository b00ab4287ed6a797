import { Alert } from 'antd';
import type { LiveSession } from '../bidding/live/use-session.js';
import { useMessages } from '../i18n/use-messages.js';
import { isSilent, useConsoleBeat } from './use-console-beat.js';
import styles from './floor.module.css';

/** Whether the hall is in touch with the service, and that the session pauses by itself when it is not. */
export function HallTouch({ session }: { session: LiveSession }) {
  const t = useMessages();
  const touch = useConsoleBeat(session.id, session.floor && session.state !== 'CLOSED' && session.state !== 'DRAFT');
  if (!session.floor || session.state === 'CLOSED' || touch.silentFor === null || touch.silence === null) return null;
  const { silence } = touch;
  if (!isSilent(touch)) {
    return (
      <p className={styles['hall']} role="status">
        {t('floor.hall.inTouch', { silence })}
      </p>
    );
  }
  const seconds = Math.floor(touch.silentFor / 1000);
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={
        <>
          {t(session.state !== 'OPEN' ? 'floor.hall.lost' : seconds < silence ? 'floor.hall.silent' : 'floor.hall.over', { silence })} <span aria-hidden>{t('floor.hall.seconds', { seconds })}</span>
        </>
      }
      description={session.state === 'OPEN' ? t('floor.hall.after') : null}
    />
  );
}
