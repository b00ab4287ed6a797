import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages.js';
import styles from './timeline.module.css';

/** What an event is about. */
export type TimelineLane = 'law' | 'owner' | 'encumbrance' | 'trade';

export interface TimelineEvent {
  key: string;
  date: string;
  lane: TimelineLane;
  title: ReactNode;
  detail?: ReactNode;
  /** Lies ahead of today. */
  ahead?: boolean;
}

function byYear(events: readonly TimelineEvent[]): [string, TimelineEvent[]][] {
  const years = new Map<string, TimelineEvent[]>();
  for (const event of [...events].sort((left, right) => right.date.localeCompare(left.date))) {
    const year = event.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years];
}

/** Legal events, ownership, encumbrances and deals on one axis, the newest first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const t = useMessages();
  return (
    <ol className={styles['axis']}>
      {byYear(events).map(([year, inYear]) => (
        <li key={year} className={styles['year']}>
          <span className={styles['yearLabel']}>{year}</span>
          <ol className={styles['events']}>
            {inYear.map((event) => (
              <li key={event.key} className={styles['event']} data-lane={event.lane} data-ahead={event.ahead ?? false}>
                <time className={styles['date']} dateTime={event.date}>
                  {event.date.slice(5, 10)}
                </time>
                <span className={styles['dot']} aria-hidden />
                <div>
                  <span className={styles['lane']}>{t(`timeline.${event.lane}`)}</span> <span className={styles['title']}>{event.title}</span>
                  {event.detail ? <div className={styles['detail']}>{event.detail}</div> : null}
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
