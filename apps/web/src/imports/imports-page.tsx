import { useState } from 'react';
import { Link } from 'react-router';
import { ImportsDocument, ImportStartDocument, type ImportRunFieldsFragment } from '../api/generated/graphql.js';
import type { StoredFile } from '../api/upload.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { ErrorState } from '../elements/error-state.js';
import { FileDrop } from '../elements/file-drop.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { importPath } from '../paths.js';
import { ImportProgress } from './import-progress.js';
import { ImportStateTag } from './import-state-tag.js';
import { isRunning } from './is-running.js';

/** Files go in by drop; what runs shows its progress and may be left and found again. */
export function ImportsPage() {
  const t = useMessages();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const start = useAction(ImportStartDocument, (result) => result.importStart);
  const query = useQuery(ImportsDocument, { first: 50 });
  const runs = query.data?.imports.edges.map((edge) => edge.node) ?? [];
  const running = runs.filter((run) => isRunning(run.state));
  useQuery(ImportsDocument, { first: 50 }, { enabled: running.length > 0, repeat: 1500 });

  const take = async (stored: StoredFile[]) => {
    setFiles(stored);
    for (const file of stored) {
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
          {query.isPending ? <RowsSkeleton rows={4} /> : null}
          {query.error ? <ErrorState trouble={query.error} onRetry={() => void query.refetch()} /> : null}
          {query.data && runs.length === 0 ? <EmptyState title={t('imports.empty.title')} text={t('imports.empty.text')} /> : null}
          {runs.length > 0 ? <RunTable runs={runs} /> : null}
        </Section>
      </div>
    </>
  );
}

function RunTable({ runs }: { runs: readonly ImportRunFieldsFragment[] }) {
  const t = useMessages();
  const number = new Intl.NumberFormat(useLanguage());
  const right = (name: string) => ({ name, right: true });
  return (
    <PlainTable
      head={[t('imports.file'), t('imports.state'), right(t('imports.read')), right(t('imports.created')), right(t('imports.updated')), right(t('imports.unchanged')), right(t('imports.flagged')), right(t('imports.rejected')), t('imports.at')]}
      rows={runs.map((run) => ({
        key: run.id,
        cells: [
          <div key="file" style={{ display: 'grid', minWidth: 180 }}>
            <Link to={importPath(run.id)}>{run.fileName}</Link>
            <span style={{ color: 'var(--ink-soft)', fontSize: 13 }}>{run.error ?? run.formatTitle}</span>
          </div>,
          <ImportStateTag key="state" state={run.state} />,
          ...[run.read, run.created, run.updated, run.unchanged, run.flagged, run.rejected].map((count) => number.format(count)),
          <MomentText key="at" at={run.createdAt} />,
        ],
      }))}
    />
  );
}
