import { Link } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import styles from './footer.module.css';

/** Who operates the exchange and where to go. */
export function Footer() {
  const t = useMessages();
  return (
    <footer className={`${styles['footer']} no-print`}>
      <div className={styles['inner']}>
        <div>
          <p className={styles['name']}>{t('brand.name')}</p>
          <p>{t('footer.operator')}</p>
        </div>
        <nav aria-label={t('footer.navigation')} className={styles['links']}>
          <Link to="/search">{t('shell.market')}</Link>
          <Link to="/bidding">{t('shell.bidding')}</Link>
          <Link to="/rights">{t('shell.register')}</Link>
          <Link to="/verify">{t('footer.verify')}</Link>
          <Link to="/fees">{t('footer.fees')}</Link>
          <Link to="/work/listings/new">{t('footer.sell')}</Link>
        </nav>
        <p className={styles['note']}>{t('footer.note')}</p>
      </div>
    </footer>
  );
}
