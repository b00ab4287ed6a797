import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import { Button, Checkbox } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ErrorState } from '../elements/error-state.js';
import { LinkButton } from '../elements/link-button.js';
import { EmptyState } from '../elements/empty-state.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useMessages } from '../i18n/use-messages.js';
import { shownColumns, type Column } from './column.js';
import { ColumnChoice } from './column-choice.js';
import { ExportProgress } from './export-progress.js';
import { Paging } from './list-paging.js';
import { SavedViews } from './saved-views.js';
import { useChosenRows } from './use-chosen-rows.js';
import { useExport } from './use-export.js';
import { useKeptTable } from './use-kept-table.js';
import type { List } from './use-list.js';
import { useRowKeys } from './use-row-keys.js';
import { useTooWide } from './use-too-wide.js';
import { addressedColumns, usualView, viewOf, withColumns } from './view-address.js';
import tools from './table-tools.module.css';
import styles from './list-table.module.css';

const KeyHelp = lazy(() => import('./key-help.js').then((module) => ({ default: module.KeyHelp })));

interface ListTableProps<Row> {
  /** Under which columns and views are kept: one name for each list of the exchange. */
  name: string;
  /** What the list is called, for readers that hear it and for the exported file. */
  label: string;
  list: List<Row>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** What a row is called. */
  nameOf: (row: Row) => string;
  /** The page of a row. */
  pathOf?: (row: Row) => string | null;
  empty: ReactNode;
  /** What can be done with several rows at once. */
  bulk?: (rows: readonly Row[], done: () => void) => ReactNode;
}

/**
 * A list as a table: columns and views as one wants them, the head always in sight, the keyboard from row to row, pages
 * in the address, all of it as a workbook. On a narrow screen each row is a card.
 *
 * The roles stand in the markup because a table that is laid out otherwise loses them.
 */
export function ListTable<Row>({ name, label, list, columns, keyOf, nameOf, pathOf, empty, bulk }: ListTableProps<Row>) {
  const t = useMessages();
  const go = useNavigate();
  const [address] = useSearchParams();
  const [kept, change] = useKeptTable(name);
  const addressed = addressedColumns(address);
  const choice = addressed ?? kept.columns;
  const shown = shownColumns(columns, choice);
  const chosen = useChosenRows<Row>(viewOf(withColumns(address, null)), keyOf);
  const work = useExport(label, shown, list.readPage);
  const { rows = [], paging, total } = list;
  const keys = useRowKeys({
    count: rows.length,
    selectable: bulk !== undefined,
    open: (index) => {
      const row = rows[index];
      const path = row === undefined ? null : (pathOf?.(row) ?? null);
      if (path !== null) void go(path);
    },
    toggle: (index) => {
      const row = rows[index];
      if (row !== undefined) chosen.toggle(row);
    },
  });

  const choose = (next: string[] | null) => {
    // Columns that came with the address are changed there; one's own are kept.
    if (addressed === null) change((before) => ({ ...before, columns: next }));
    else void go({ search: withColumns(address, next).toString() }, { replace: true });
  };

  if (list.rows === undefined) {
    return list.trouble ? <ErrorState trouble={list.trouble} onRetry={list.refetch} /> : <RowsSkeleton rows={6} />;
  }
  const untouched = viewOf(address) === usualView(address) && paging.first === null && kept.views.length === 0;
  if (rows.length === 0 && untouched) return <>{empty}</>;

  // What a dialog of a row hears does not lie in this section: its keys are not the list's.
  const exporting = work.state.at === 'reading' || work.state.at === 'writing';
  return (
    <section aria-label={label} aria-busy={list.refreshing} onKeyDown={(event) => event.currentTarget.contains(event.target as Node) && keys.press(event)}>
      <div className={`${tools['tools']} no-print`}>
        <SavedViews kept={kept} onChange={change} columns={shown.filter((column) => !column.fixed).map((column) => column.key)} />
        <ColumnChoice columns={columns} chosen={choice} onChange={choose} />
        <Button icon={<DownloadOutlined aria-hidden />} loading={exporting} disabled={total === 0} onClick={() => void work.start()}>
          {t('table.export.act')}
        </Button>
        <Button className={tools['forKeyboard'] ?? ''} icon={<QuestionCircleOutlined aria-hidden />} aria-label={t('table.keys.title')} title={t('table.keys.title')} onClick={keys.help.show} />
      </div>
      <ExportProgress work={work} />
      {list.trouble ? <ErrorState trouble={list.trouble} onRetry={list.refetch} /> : null}
      {rows.length === 0 ? (
        paging.first === null ? (
          empty
        ) : (
          <EmptyState title={t('table.pageGone')} action={<LinkButton to={{ search: paging.first }}>{t('search.firstPage')}</LinkButton>} />
        )
      ) : (
        <Rows {...{ label, columns: shown, rows, keyOf, nameOf, keys }} chosen={bulk ? chosen : null} />
      )}
      {bulk && chosen.rows.length > 0 ? (
        <div className={tools['chosen']}>
          <span role="status">{t('table.chosen', { count: chosen.rows.length })}</span>
          {bulk(chosen.rows, chosen.clear)}
          <Button size="small" onClick={chosen.clear}>
            {t('table.chooseNone')}
          </Button>
        </div>
      ) : null}
      <Paging paging={paging} shown={rows.length} total={total} />
      <Suspense>
        {keys.help.shown ? <KeyHelp selectable={bulk !== undefined} letters={keys.help.letters} onLetters={keys.help.setLetters} onClose={keys.help.hide} /> : null}
      </Suspense>
    </section>
  );
}

interface RowsProps<Row> extends Pick<ListTableProps<Row>, 'label' | 'columns' | 'keyOf' | 'nameOf'> {
  rows: readonly Row[];
  keys: ReturnType<typeof useRowKeys>;
  chosen: ReturnType<typeof useChosenRows<Row>> | null;
}

function Rows<Row>({ label, columns, rows, keyOf, nameOf, keys, chosen }: RowsProps<Row>) {
  const t = useMessages();
  const { frame, tooWide } = useTooWide();
  const all = chosen !== null && rows.every(chosen.has);
  const some = chosen !== null && rows.some(chosen.has);
  return (
    <div ref={frame} className={styles['frame']} data-scrolls={tooWide}>
      <table className={styles['table']} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {chosen ? (
              <th scope="col" role="columnheader" className={styles['check']}>
                <Checkbox checked={all} indeterminate={some && !all} aria-label={t('table.chooseAll')} onChange={() => chosen.toggle(...rows)} />
              </th>
            ) : null}
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" data-right={column.right}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={keys.body}>
          {rows.map((row, index) => (
            <tr key={keyOf(row)} role="row" data-chosen={chosen?.has(row)} {...keys.rowProps(index)}>
              {chosen ? (
                <td role="cell" className={styles['check']}>
                  <Checkbox checked={chosen.has(row)} aria-label={t('table.choose', { name: nameOf(row) })} onChange={() => chosen.toggle(row)} />
                </td>
              ) : null}
              {columns.map((column) => {
                const cell = column.cell(row);
                return (
                  <td key={column.key} role="cell" data-right={column.right} data-name={column.title} data-empty={cell === null || cell === undefined || cell === ''}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
