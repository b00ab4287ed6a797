import { Link } from 'react-router';
import { serverNow } from '../api/server-clock.js';
import { DayText, MomentText } from '../elements/date-text.js';
import { StateTag } from '../elements/state-tag.js';
import { daysUntil } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import type { Task } from './use-tasks.js';
import styles from './task-list.module.css';

/** Tasks, each leading to where it is done. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useMessages();
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.key} className={styles['task']}>
          <span className={styles['kind']}>
            <StateTag tone={task.kind === 'suspended' ? 'bad' : 'attention'}>{t(`overview.kind.${task.kind}`)}</StateTag>
          </span>
          <div>
            <Link to={task.to}>{task.title}</Link>
            <p className={styles['detail']}>{task.detail}</p>
          </div>
          {task.until ? (
            <span className={styles['until']} data-near={daysUntil(task.until, serverNow()) <= 2}>
              {t('overview.until')} {task.until.length === 10 ? <DayText at={task.until} /> : <MomentText at={task.until} relative />}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
