import type { BankStatementFieldsFragment } from '../api/generated/graphql.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import styles from './desk.module.css';

const counts = ['lines', 'matched', 'queued', 'alreadyKnown'] as const;

/** How many lines a statement has, and what became of them. */
export function StatementCounts({ statement }: { statement: Pick<BankStatementFieldsFragment, (typeof counts)[number]> }) {
  const t = useMessages();
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <dl className={styles['counts']}>
      {counts.map((name) => (
        <div key={name} data-waits={name === 'queued' && statement.queued > 0}>
          <dt>{t(`desk.count.${name}`)}</dt>
          <dd>{number.format(statement[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
