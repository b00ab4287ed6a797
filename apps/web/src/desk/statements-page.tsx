import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { BankStatementImportDocument, BankStatementsDocument, type BankStatementFieldsFragment } from '../api/generated/graphql.js';
import { inTurn } from '../api/in-turn.js';
import { request } from '../api/request.js';
import { Trouble } from '../api/trouble.js';
import type { StoredFile } from '../api/upload.js';
import type { UserError } from '../api/user-errors.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { FileDrop } from '../elements/file-drop.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages } from '../i18n/use-messages.js';
import { bankStatementPath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { ImportResult, type ImportAttempt } from './import-result.js';
import styles from './desk.module.css';

/** Bank statements: taken by drop, one after another in the order given, and the list of those that were. */
export function StatementsPage() {
  const t = useMessages();
  const queries = useQueryClient();
  const [attempts, setAttempts] = useState<ImportAttempt[]>([]);
  const [files, setFiles] = useState<StoredFile[]>([]);
  // A statement begins where the one before ended: the next is handed in when it is booked.
  const [turn] = useState(inTurn);
  const list = useList(BankStatementsDocument, {}, (result) => result.bankStatements);

  const take = async (stored: StoredFile[]) => {
    const file = stored.at(-1);
    setFiles([]);
    if (!file) return;
    setAttempts((before) => [{ file, state: 'running' }, ...before.filter((attempt) => attempt.file.id !== file.id)]);
    const answer = await turn(() => importFile(file));
    setAttempts((before) => before.map((attempt) => (attempt.file.id === file.id ? answer : attempt)));
    await queries.invalidateQueries();
  };

  return (
    <>
      <PageHeader title={t('nav.deskStatements')} subtitle={t('desk.statements.subtitle')} action={<LinkButton to="/centre/custody">{t('nav.deskCustody')}</LinkButton>} />
      <FileDrop label={t('desk.statements.drop')} hint={t('desk.statements.formats')} accept=".csv,.xml,.txt" files={files} onChange={(stored) => void take(stored)} />
      {attempts.length > 0 ? (
        <div className={styles['attempts']} aria-live="polite">
          {attempts.map((attempt) => (
            <ImportResult key={attempt.file.id} attempt={attempt} />
          ))}
        </div>
      ) : null}
      <div style={{ marginTop: 28 }}>
        <ListTable
          name="bank-statements"
          label={t('nav.deskStatements')}
          list={list}
          columns={useStatementColumns()}
          keyOf={(statement) => statement.id}
          nameOf={(statement) => statement.reference}
          pathOf={(statement) => bankStatementPath(statement.id)}
          empty={<EmptyState title={t('desk.statements.empty.title')} text={t('desk.statements.empty.text')} />}
        />
      </div>
    </>
  );
}

async function importFile(file: StoredFile): Promise<ImportAttempt> {
  try {
    const { bankStatementImport } = await request(BankStatementImportDocument, { input: { fileId: file.id } });
    const { statement, repeated } = bankStatementImport;
    const userErrors: readonly UserError[] = bankStatementImport.userErrors;
    return statement ? { file, state: 'done', statement, repeated: repeated === true } : { file, state: 'refused', userErrors };
  } catch (error) {
    return { file, state: 'failed', trouble: Trouble.of(error) };
  }
}

function useStatementColumns(): Column<BankStatementFieldsFragment>[] {
  const t = useMessages();
  const count = (key: 'lines' | 'matched' | 'queued' | 'alreadyKnown', title: string): Column<BankStatementFieldsFragment> => ({ key, title, right: true, cell: (statement) => statement[key], sheet: [{ title, value: (statement) => statement[key] }] });
  return [
    {
      key: 'statement',
      title: t('desk.statement.one'),
      fixed: true,
      cell: (statement) => (
        <div className={styles['twoLines']}>
          <Link to={bankStatementPath(statement.id)}>
            {statement.fromDay === statement.toDay ? statement.toDay : `${statement.fromDay} – ${statement.toDay}`}
          </Link>
          <span className="mono">{statement.reference}</span>
        </div>
      ),
      sheet: [
        { title: t('common.reference'), value: (statement) => statement.reference },
        { title: t('desk.statement.from'), value: (statement) => ({ day: statement.fromDay }) },
        { title: t('desk.statement.to'), value: (statement) => ({ day: statement.toDay }) },
      ],
    },
    {
      key: 'account',
      title: t('desk.custody.account'),
      cell: (statement) => (
        <div className={styles['twoLines']}>
          <span>{statement.account.bank}</span>
          <span className="mono">{statement.account.accountNumber}</span>
        </div>
      ),
      sheet: [{ title: t('desk.custody.account'), value: (statement) => statement.account.accountNumber }],
    },
    { key: 'format', title: t('desk.custody.format'), extra: true, cell: (statement) => t(`bankFormat.${statement.format}`), sheet: [{ title: t('desk.custody.format'), value: (statement) => t(`bankFormat.${statement.format}`) }] },
    count('lines', t('desk.count.lines')),
    count('matched', t('desk.count.matched')),
    count('queued', t('desk.count.queued')),
    count('alreadyKnown', t('desk.count.alreadyKnown')),
    { key: 'closing', title: t('desk.statement.closing'), right: true, cell: (statement) => <MoneyText money={statement.closing} />, sheet: [{ title: t('desk.statement.closing'), value: (statement) => ({ money: statement.closing }) }] },
    { key: 'at', title: t('desk.statement.importedAt'), cell: (statement) => <MomentText at={statement.importedAt} />, sheet: [{ title: t('desk.statement.importedAt'), value: (statement) => ({ moment: statement.importedAt }) }] },
  ];
}
