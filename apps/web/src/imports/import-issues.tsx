import { useSearchParams } from 'react-router';
import { ImportIssuesDocument, type ImportIssuesQuery, type ImportRunFieldsFragment, type IssueSeverity } from '../api/generated/graphql.js';
import { EmptyState } from '../elements/empty-state.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Section } from '../elements/section.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { withFilters } from '../tables/view-address.js';
import { isRunning } from './is-running.js';
import styles from './import-page.module.css';

type Choice = IssueSeverity | 'ALL';
type Issue = NonNullable<ImportIssuesQuery['importRun']>['issues']['edges'][number]['node'];

const choices: readonly Choice[] = ['ALL', 'REJECTED', 'FLAGGED'];

/** Rows that were rejected or flagged, with field, value and reason. */
export function ImportIssues({ run }: { run: ImportRunFieldsFragment }) {
  const t = useMessages();
  const [address, setAddress] = useSearchParams();
  const choice = choices.find((known) => known === address.get('severity')) ?? 'ALL';
  const list = useList(ImportIssuesDocument, { id: run.id, severity: choice === 'ALL' ? null : choice }, (result) => result.importRun?.issues, {
    enabled: !isRunning(run.state) || run.flagged + run.rejected > 0,
  });
  if (!isRunning(run.state) && run.flagged + run.rejected === 0) return <EmptyState title={t('imports.clean.title')} text={t('imports.clean.text')} />;
  const columns: Column<Issue>[] = [
    { key: 'row', title: t('imports.row'), right: true, fixed: true, cell: (issue) => issue.row, sheet: [{ title: t('imports.row'), value: (issue) => issue.row }] },
    { key: 'field', title: t('imports.field'), cell: (issue) => issue.field, sheet: [{ title: t('imports.field'), value: (issue) => issue.field }] },
    {
      key: 'value',
      title: t('imports.value'),
      cell: (issue) => (
        <span className="mono" style={{ overflowWrap: 'anywhere' }}>
          {issue.value}
        </span>
      ),
      sheet: [{ title: t('imports.value'), value: (issue) => issue.value }],
    },
    {
      key: 'severity',
      title: t('imports.severity'),
      cell: (issue) => <StateTag tone={issue.severity === 'REJECTED' ? 'bad' : 'attention'}>{t(`issueSeverity.${issue.severity}`)}</StateTag>,
      sheet: [
        { title: t('imports.severity'), value: (issue) => t(`issueSeverity.${issue.severity}`) },
        { title: t('imports.code'), value: (issue) => issue.code },
      ],
    },
    { key: 'reason', title: t('common.reason'), cell: (issue) => issue.reason, sheet: [{ title: t('common.reason'), value: (issue) => issue.reason }] },
  ];

  return (
    <Section title={t('imports.issues')}>
      <div className={styles['tools']}>
        <div style={{ width: 200 }}>
          <PlainSelect<Choice>
            label={t('imports.severity')}
            value={choice}
            onChange={(next) => setAddress(withFilters(address, { severity: next === 'ALL' ? null : next }), { replace: true })}
            options={choices.map((value) => ({ value, label: t(`imports.choice.${value}`) }))}
          />
        </div>
      </div>
      <ListTable
        name="import-issues"
        label={`${t('imports.issues')} ${run.fileName}`}
        list={list}
        columns={columns}
        keyOf={(issue) => JSON.stringify([issue.row, issue.field, issue.code, issue.value])}
        nameOf={(issue) => String(issue.row)}
        empty={<EmptyState title={t('imports.clean.title')} />}
      />
    </Section>
  );
}
