import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { ImportsDocument, ImportStartDocument } from '../api/generated/graphql.js';
import type { StoredFile } from '../api/upload.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { FileDrop } from '../elements/file-drop.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { importPath } from '../paths.js';
import { ImportProgress } from './import-progress.js';
import { isRunning } from './is-running.js';
import { RunTable } from './run-table.js';

/** Files go in by drop; what runs shows its progress and may be left and found again. */
export function ImportsPage() {
  const t = useMessages();
  const [files, setFiles] = useState<StoredFile[]>([]);
  // Files that still wait are said again with every further one: each is imported once.
  const begun = useRef(new Set<string>());
  const start = useAction(ImportStartDocument, (result) => result.importStart);
  // The first page of the list below, which shows what these repetitions bring.
  const newest = { first: 50, after: null };
  const query = useQuery(ImportsDocument, newest);
  const runs = query.data?.imports.edges.map((edge) => edge.node) ?? [];
  const running = runs.filter((run) => isRunning(run.state));
  useQuery(ImportsDocument, newest, { enabled: running.length > 0, repeat: 1500 });

  const take = async (stored: StoredFile[]) => {
    setFiles(stored);
    for (const file of stored.filter(({ id }) => !begun.current.has(id))) {
      begun.current.add(file.id);
      const payload = await start.run({ input: { fileId: file.id } });
      if (payload) setFiles((waiting) => waiting.filter((kept) => kept.id !== file.id));
    }
  };

  return (
    <>
      <PageHeader title={t('nav.imports')} subtitle={t('imports.subtitle')} />
      <FileDrop label={t('imports.drop')} hint={t('imports.formats')} accept=".xlsx,.csv,.xml,.zip,.txt" files={files} onChange={(stored) => void take(stored)} />
      <Refusals userErrors={start.userErrors} trouble={start.trouble} />
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
