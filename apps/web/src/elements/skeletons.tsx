import { useMessages } from '../i18n/use-messages.js';
import styles from './skeletons.module.css';

/** Rows on their way. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  const t = useMessages();
  return (
    <div role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['row']}>
          <span className={styles['bar']} style={{ width: `${46 + ((row * 17) % 30)}%` }} />
          <span className={styles['bar']} data-thin style={{ width: `${66 + ((row * 11) % 26)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** A page on its way. */
export function PageSkeleton() {
  return (
    <div className={styles['page']}>
      <span className={styles['bar']} data-title />
      <RowsSkeleton rows={6} />
    </div>
  );
}
