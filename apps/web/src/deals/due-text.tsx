import { serverNow } from '../api/server-clock.js';
import { useMessages } from '../i18n/use-messages.js';
import { timeLeft } from './time-left.js';
import styles from './due-text.module.css';

/** The last day of a term with the working days that remain; says in words when it is over. */
export function DueText({ at }: { at: string }) {
  const t = useMessages();
  const { lastDay, workingDays, over } = timeLeft(at, serverNow());
  return (
    <span className={styles['due']} data-near={!over && workingDays <= 1} data-over={over}>
      <time dateTime={lastDay}>{lastDay}</time>
      <span className={styles['left']}>{over ? t('deals.due.over') : workingDays === 0 ? t('deals.due.today') : t('deals.due.left', { count: workingDays })}</span>
    </span>
  );
}
