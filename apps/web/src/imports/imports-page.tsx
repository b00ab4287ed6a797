import { useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ImportsDocument, ImportStartDocument } from '../api/generated/graphql.js';
import { inTurn } from '../api/in-turn.js';
import { request } from '../api/request.js';
import { Trouble } from '../api/trouble.js';
import type { StoredFile } from '../api/upload.js';
import { useQuery } from '../api/use-query.js';
import { FileDrop } from '../elements/file-drop.js';
import { FileRefused, type FileRefusal } from '../elements/file-refused.js';
import { PageHeader } from '../elements/page-header.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { importPath } from '../paths.js';
import { ImportProgress } from './import-progress.js';
import { isRunning } from './is-running.js';
import { RunTable } from './run-table.js';

/** A file that was given and is not imported, yet or at all. */
type StartAttempt = { readonly file: StoredFile } & ({ readonly state: 'running' } | FileRefusal);

/** Files go in by drop; what runs shows its progress and may be left and found again. */
export function ImportsPage() {
  const t = useMessages();
  const queries = useQueryClient();
  const [attempts, setAttempts] = useState<StartAttempt[]>([]);
  const [turn] = useState(inTurn);
  // The first page of the list below, which shows what these repetitions bring.
  const newest = { first: 50, after: null };
  const query = useQuery(ImportsDocument, newest);
  const runs = query.data?.imports.edges.map((edge) => edge.node) ?? [];
  const running = runs.filter((run) => isRunning(run.state));
  useQuery(ImportsDocument, newest, { enabled: running.length > 0, repeat: 1500 });

  const take = async (stored: StoredFile[]) => {
    const file = stored.at(-1);
    if (!file) return;
    // A file that is given again, changed perhaps, answers for what was refused before.
    setAttempts((before) => [...before.filter((attempt) => attempt.state === 'running' || attempt.file.fileName !== file.fileName), { file, state: 'running' }]);
    const refusal = await turn(() => startImport(file));
    setAttempts((before) => before.flatMap((attempt) => (attempt.file.id !== file.id ? [attempt] : refusal ? [{ file, ...refusal }] : [])));
    await queries.invalidateQueries();
  };

  return (
    <>
      <PageHeader title={t('nav.imports')} subtitle={t('imports.subtitle')} />
      <FileDrop label={t('imports.drop')} hint={t('imports.formats')} accept=".xlsx,.csv,.xml,.zip,.txt" files={[]} onChange={(stored) => void take(stored)} />
      {attempts.length > 0 ? (
        <div style={{ display: 'grid', gap: 8, marginTop: 12 }} aria-live="polite">
          {attempts.map((attempt) =>
            attempt.state === 'running' ? (
              <p key={attempt.file.id}>
                <Spin size="small" /> {t('imports.starting', { name: attempt.file.fileName })}
              </p>
            ) : (
              <FileRefused key={attempt.file.id} title={t('imports.refused', { name: attempt.file.fileName })} refusal={attempt} />
            ),
          )}
        </div>
      ) : null}
      {running.length > 0 ? (
        <div style={{ marginTop: 24 }}>
          <Section title={t('imports.running')}>
            {running.map((run) => (
              <div key={run.id} style={{ marginBottom: 20 }}>
                <Link to={importPath(run.id)}>{run.fileName}</Link>
                <ImportProgress run={run} />
              </div>
            ))}
          </Section>
        </div>
      ) : null}
      <div style={{ marginTop: 36 }}>
        <Section title={t('imports.history')}>
          <RunTable />
        </Section>
      </div>
    </>
  );
}

/** Null when the import has begun: it is in the list of imports from then on. */
async function startImport(file: StoredFile): Promise<FileRefusal | null> {
  try {
    const { userErrors } = (await request(ImportStartDocument, { input: { fileId: file.id } })).importStart;
    return userErrors.length > 0 ? { state: 'refused', userErrors } : null;
  } catch (error) {
    return { state: 'failed', trouble: Trouble.of(error) };
  }
}
