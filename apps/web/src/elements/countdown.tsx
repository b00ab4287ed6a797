import { useEffect, useState } from 'react';
import { serverNow, serverTimeUncertainty } from '../api/server-clock.js';
import { momentText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './countdown.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function useTick(every: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const listen = () => setOnline(navigator.onLine);
    window.addEventListener('online', listen);
    window.addEventListener('offline', listen);
    return () => {
      window.removeEventListener('online', listen);
      window.removeEventListener('offline', listen);
    };
  }, []);
  return online;
}

/** Time left by the server's clock, with the exact end beside it; amber in the last day, and it says when the connection is lost. */
export function Countdown({ until }: { until: string }) {
  const t = useMessages();
  const online = useOnline();
  const left = new Date(until).getTime() - useTick(1000);
  const shown = Math.max(0, left);
  const days = Math.floor(shown / DAY);
  const clock = [Math.floor(shown / HOUR) % 24, Math.floor(shown / MINUTE) % 60, Math.floor(shown / 1000) % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const text = left <= 0 ? t('countdown.over') : days > 0 ? `${t('countdown.days', { count: days })} ${clock}` : clock;
  const certain = Math.min(99, serverTimeUncertainty() / 1000).toFixed(1);

  return (
    <span className={styles['countdown']} data-near={left < DAY}>
      <span className={styles['left']} role="timer" aria-live="off" title={t('countdown.uncertainty', { seconds: certain })}>
        {text}
      </span>
      <span className={styles['until']}>
        {t('countdown.until')} {momentText(until)}
      </span>
      {online ? null : (
        <span className={styles['lost']} role="status">
          {t('countdown.connectionLost')}
        </span>
      )}
    </span>
  );
}
