import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import { ImportIssuesDocument, type ImportRunFieldsFragment, type IssueSeverity } from '../api/generated/graphql.js';
import { usePages } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { Listed } from '../elements/listed.js';
import { PlainSelect } from '../elements/plain-select.js';
import { PlainTable } from '../elements/plain-table.js';
import { Section } from '../elements/section.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';
import { isRunning } from './is-running.js';
import { useIssueDownload } from './use-issue-download.js';
import styles from './import-page.module.css';

type Choice = IssueSeverity | 'ALL';

const emptyPage = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

/** Rows that were rejected or flagged, with field, value and reason. */
export function ImportIssues({ run }: { run: ImportRunFieldsFragment }) {
  const t = useMessages();
  const [choice, setChoice] = useState<Choice>('ALL');
  const severity = choice === 'ALL' ? null : choice;
  // The count is part of the question, so that a running import shows its new issues.
  const pages = usePages(ImportIssuesDocument, { id: run.id, first: 50, severity }, (result) => result.importRun?.issues ?? emptyPage, {
    enabled: !isRunning(run.state) || run.flagged + run.rejected > 0,
  });
  const download = useIssueDownload(run, severity);
  if (!isRunning(run.state) && run.flagged + run.rejected === 0) return <EmptyState title={t('imports.clean.title')} text={t('imports.clean.text')} />;

  return (
    <Section title={t('imports.issues')}>
      <div className={styles['tools']}>
        <div style={{ width: 200 }}>
          <PlainSelect<Choice>
            label={t('imports.severity')}
            value={choice}
            onChange={setChoice}
            options={(['ALL', 'REJECTED', 'FLAGGED'] as const).map((value) => ({ value, label: t(`imports.choice.${value}`) }))}
          />
        </div>
        <Button icon={<DownloadOutlined aria-hidden />} loading={download.busy} onClick={() => void download.start()}>
          {t('imports.download')}
        </Button>
      </div>
      <Listed pages={pages} empty={<EmptyState title={t('imports.clean.title')} />}>
        {(issues) => (
          <PlainTable
            head={[{ name: t('imports.row'), right: true }, t('imports.field'), t('imports.value'), t('imports.severity'), t('common.reason')]}
            rows={issues.map((issue, index) => ({
              key: `${issue.row}-${issue.code}-${index}`,
              cells: [
                issue.row,
                issue.field,
                <span key="value" className="mono" style={{ overflowWrap: 'anywhere' }}>
                  {issue.value}
                </span>,
                <StateTag key="severity" tone={issue.severity === 'REJECTED' ? 'bad' : 'attention'}>
                  {t(`issueSeverity.${issue.severity}`)}
                </StateTag>,
                issue.reason,
              ],
            }))}
          />
        )}
      </Listed>
    </Section>
  );
}
