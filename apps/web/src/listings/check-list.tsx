import type { CheckOutcome, ListingCheckFieldsFragment } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './check-list.module.css';

const marks: Record<CheckOutcome, string> = { PASS: '✓', WARN: '!', FAIL: '✕' };

/** What was checked about the rights, with each outcome and its reason. */
export function CheckList({ checks }: { checks: readonly ListingCheckFieldsFragment[] }) {
  const t = useMessages();
  if (checks.length === 0) return <p className={styles['none']}>{t('check.none')}</p>;
  return (
    <ul className={styles['list']}>
      {checks.map((check, index) => (
        <li key={`${check.code}-${check.right?.id ?? index}`} className={styles['check']} data-outcome={check.outcome}>
          <span className={styles['mark']} aria-hidden>
            {marks[check.outcome]}
          </span>
          <span>
            <span className="visually-hidden">{t(`checkOutcome.${check.outcome}`)}: </span>
            {check.message}
            {check.right ? <span className={`${styles['right']} mono`}> {check.right.displayNumber}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
