import { momentText } from '../../formats/date-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { clockText, preciseText } from '../clock-text.js';
import { deadlineOf } from '../deadline.js';
import { useServiceClock } from '../live/service-clock.js';
import { useTicking } from '../live/use-ticking.js';
import type { LiveSession } from '../live/use-session.js';
import { waitingKey } from '../waiting.js';
import styles from './board.module.css';

/** Time left by the service's clock; amber where a bid moves the end. */
export function BigCountdown({ session }: { session: LiveSession }) {
  const t = useMessages();
  const clock = useServiceClock();
  const now = useTicking(100);
  const deadline = deadlineOf(session, now);
  const { of, at, near } = deadline;
  const left = at === null ? null : at - now;
  const { days, clock: figures } = clockText(left ?? 0);
  const counting = left !== null && left > 0 && of !== 'closed';
  const end = at === null ? null : new Date(at).toISOString();
  return (
    <div className={styles['cell']} data-near={near} data-lost={session.touch.lost}>
      <span className={styles['label']}>{t(`bidding.deadline.${of}`)}</span>
      {counting ? (
        <span className={styles['clock']} role="timer" aria-live="off">
          {days > 0 ? <span className={styles['days']}>{t('countdown.days', { count: days })}</span> : null}
          {figures}
        </span>
      ) : (
        <span className={styles['clockWords']}>{of === 'closed' && end ? momentText(end) : t(waitingKey(deadline, session.floor))}</span>
      )}
      <span className={styles['note']}>
        {counting && end ? (of === 'opening' ? momentText(end) : preciseText(end).slice(0, 8)) : null}
        {counting && clock ? ` ±${Math.max(1, Math.ceil(clock.uncertainty))} ms` : null}
        {session.extensions > 0 && session.state !== 'CLOSED' ? ` · ${t('bidding.extended', { count: session.extensions })}` : null}
      </span>
    </div>
  );
}
