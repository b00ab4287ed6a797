import { Link } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import styles from './figure-links.module.css';

interface Figure {
  to: string;
  name: string;
  figure: number;
  /** Something in it waits for the caller. */
  waiting?: boolean;
}

/** Figures that lead to what they count. */
export function FigureLinks({ label, figures }: { label: string; figures: readonly Figure[] }) {
  const t = useMessages();
  return (
    <ul className={styles['figures']} aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.to}>
          <Link to={figure.to} className={styles['figure']} data-waiting={figure.waiting ?? false}>
            <span className={styles['name']}>{figure.name}</span>
            <span className={styles['number']}>{figure.figure}</span>
            {figure.waiting ? <span className={styles['note']}>{t('overview.waiting')}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
