import { useMessages } from '../i18n/use-messages.js';
import styles from './demonstration-mark.module.css';

/** Says that a record is invented for the demonstration. */
export function DemonstrationMark() {
  const t = useMessages();
  return (
    <span className={styles['mark']} title={t('demonstration.hint')}>
      {t('demonstration.mark')}
    </span>
  );
}
