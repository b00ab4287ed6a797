import { Spin } from 'antd';
import { Link } from 'react-router';
import type { BankStatementFieldsFragment } from '../api/generated/graphql.js';
import type { StoredFile } from '../api/upload.js';
import { MomentText } from '../elements/date-text.js';
import { FileRefused, type FileRefusal } from '../elements/file-refused.js';
import { useMessages } from '../i18n/use-messages.js';
import { bankStatementPath } from '../paths.js';
import { StatementCounts } from './statement-counts.js';
import styles from './desk.module.css';

/** One file that was given, and what came of it. */
export type ImportAttempt = { readonly file: StoredFile } & (
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly statement: BankStatementFieldsFragment; /** The same file was imported before: nothing was added. */ readonly repeated: boolean }
  | FileRefusal
);

/** What came of a file: its counts, or why nothing of it was taken. */
export function ImportResult({ attempt }: { attempt: ImportAttempt }) {
  const t = useMessages();
  const { file } = attempt;
  if (attempt.state === 'running') {
    return (
      <p className={styles['attempt']}>
        <Spin size="small" /> {t('desk.statements.reading', { name: file.fileName })}
      </p>
    );
  }
  if (attempt.state === 'done') {
    const { statement } = attempt;
    return (
      <section className={styles['attempt']} aria-label={file.fileName}>
        <p>
          <strong>{file.fileName}</strong> · {t(`bankFormat.${statement.format}`)} · <span className="mono">{statement.account.accountNumber}</span> · <Link to={bankStatementPath(statement.id)}>{statement.reference}</Link>
        </p>
        {attempt.repeated ? (
          <p role="status">
            {t('desk.statements.known')} <MomentText at={statement.importedAt} />
          </p>
        ) : null}
        <StatementCounts statement={statement} />
        {statement.queued > 0 && !attempt.repeated ? (
          <p>
            <Link to="/centre/receipts">{t('desk.statements.toQueue', { count: statement.queued })}</Link>
          </p>
        ) : null}
      </section>
    );
  }
  return <FileRefused title={t('desk.statements.refused', { name: file.fileName })} refusal={attempt} />;
}
