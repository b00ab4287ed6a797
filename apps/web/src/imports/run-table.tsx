import { Link } from 'react-router';
import { ImportsDocument, type ImportRunFieldsFragment } from '../api/generated/graphql.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { importPath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { ImportStateTag } from './import-state-tag.js';

const counts = ['read', 'created', 'updated', 'unchanged', 'flagged', 'rejected'] as const;

/** The files that were imported, with what came of them. */
export function RunTable() {
  const t = useMessages();
  const number = new Intl.NumberFormat(useLanguage());
  const list = useList(ImportsDocument, {}, (result) => result.imports);
  const columns: Column<ImportRunFieldsFragment>[] = [
    {
      key: 'file',
      title: t('imports.file'),
      fixed: true,
      cell: (run) => (
        <div style={{ display: 'grid', minWidth: 180 }}>
          <Link to={importPath(run.id)}>{run.fileName}</Link>
          <span style={{ color: 'var(--ink-soft)', fontSize: 13 }}>{run.error ?? run.formatTitle}</span>
        </div>
      ),
      sheet: [
        { title: t('imports.file'), value: (run) => run.fileName },
        { title: t('table.format'), value: (run) => run.formatTitle },
        { title: t('table.error'), value: (run) => run.error },
      ],
    },
    { key: 'state', title: t('imports.state'), cell: (run) => <ImportStateTag state={run.state} />, sheet: [{ title: t('imports.state'), value: (run) => t(`importState.${run.state}`) }] },
    ...counts.map((count) => ({
      key: count,
      title: t(`imports.${count}`),
      right: true,
      cell: (run: ImportRunFieldsFragment) => number.format(run[count]),
      sheet: [{ title: t(`imports.${count}`), value: (run: ImportRunFieldsFragment) => run[count] }],
    })),
    { key: 'at', title: t('imports.at'), cell: (run) => <MomentText at={run.createdAt} />, sheet: [{ title: t('imports.at'), value: (run) => ({ moment: run.createdAt }) }] },
  ];
  return (
    <ListTable
      name="imports"
      label={t('imports.history')}
      list={list}
      columns={columns}
      keyOf={(run) => run.id}
      nameOf={(run) => run.fileName}
      pathOf={(run) => importPath(run.id)}
      empty={<EmptyState title={t('imports.empty.title')} text={t('imports.empty.text')} />}
    />
  );
}
