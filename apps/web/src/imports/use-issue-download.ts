import { useState } from 'react';
import { ImportIssuesDocument, type ImportIssuesQuery, type ImportRunFieldsFragment, type IssueSeverity } from '../api/generated/graphql.js';
import { request } from '../api/request.js';
import { csvOf } from '../formats/csv.js';
import { useMessages } from '../i18n/use-messages.js';

type Issue = NonNullable<ImportIssuesQuery['importRun']>['issues']['edges'][number]['node'];

/** Every issue of a run, page after page. */
async function allIssues(id: string, severity: IssueSeverity | null): Promise<Issue[]> {
  const issues: Issue[] = [];
  let after: string | null = null;
  do {
    const answer: ImportIssuesQuery = await request(ImportIssuesDocument, { id, severity, first: 100, after });
    const page = answer.importRun?.issues;
    issues.push(...(page?.edges.map((edge) => edge.node) ?? []));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return issues;
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Gives the issues of a run to the browser as a CSV file. */
export function useIssueDownload(run: ImportRunFieldsFragment, severity: IssueSeverity | null) {
  const t = useMessages();
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      const head = [t('imports.row'), t('imports.field'), t('imports.value'), t('imports.severity'), t('imports.code'), t('common.reason')];
      const issues = await allIssues(run.id, severity);
      save(`${run.fileName}.issues.csv`, csvOf([head, ...issues.map((issue) => [issue.row, issue.field, issue.value, issue.severity, issue.code, issue.reason])]));
    } finally {
      setBusy(false);
    }
  };
  return { busy, start };
}
