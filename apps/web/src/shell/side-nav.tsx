import { NavLink } from 'react-router';
import { DeskWaitingDocument, ReviewCountsDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { useMessages } from '../i18n/use-messages.js';
import { actsForCentre, may } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { useWorkPlaces, type WorkPlace } from './work-places.js';
import styles from './side-nav.module.css';

/** The left navigation of the work areas, by role. */
export function SideNav() {
  const t = useMessages();
  const viewer = useViewer();
  const groups = useWorkPlaces();
  const counts = useQuery(ReviewCountsDocument, {}, { enabled: actsForCentre(viewer), repeat: 60_000 }).data?.reviewCounts;

  const desk = useQuery(DeskWaitingDocument, {}, { enabled: may(viewer, 'payments.desk.work'), repeat: 60_000 }).data;
  const waiting: Partial<Record<NonNullable<WorkPlace['count']>, number>> = {
    ...counts,
    ...(desk ? { receipts: desk.receiptsToAllocate.totalCount, debits: desk.bankDebitsToExplain.totalCount, payouts: desk.payoutsWaiting.totalCount } : {}),
  };

  return (
    <nav className={`${styles['nav']} no-print`} aria-label={t('shell.workNavigation')}>
      <div className={styles['inner']}>
      {groups.map((group) => (
        <div key={group.key} className={styles['group']}>
          {group.title ? <p className={styles['title']}>{group.title}</p> : null}
          <ul>
            {group.places.map((place) => (
              <li key={place.to}>
                <NavLink to={place.to} end={place.to === '/work'}>
                  <span>{place.title}</span>
                  {place.count && waiting[place.count] ? <span className={styles['count']}>{waiting[place.count]}</span> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      </div>
    </nav>
  );
}
