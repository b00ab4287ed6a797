import { Link } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import styles from './brand.module.css';

/** The exchange's mark and name; leads home. */
export function Brand() {
  const t = useMessages();
  return (
    <Link to="/" className={styles['brand']}>
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="6" fill="#0f4c81" />
        <g fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round">
          <path d="M6 11c3.300-3 6.700-3 10 0s6.700 3 10 0" />
          <path d="M6 17c3.300-3 6.700-3 10 0s6.700 3 10 0" opacity=".75" />
          <path d="M6 23c3.300-3 6.700-3 10 0s6.700 3 10 0" opacity=".5" />
        </g>
      </svg>
      <span className={styles['words']}>
        <span className={styles['name']}>{t('brand.short')}</span>
        <span className={styles['what']}>{t('brand.what')}</span>
      </span>
    </Link>
  );
}
