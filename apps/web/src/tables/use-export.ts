import { useEffect, useRef, useState } from 'react';
import { Trouble } from '../api/trouble.js';
import { serverNow } from '../api/server-clock.js';
import { dayText, momentText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { collectRows, EXPORT_LIMIT, type ReadPage } from './collect-rows.js';
import type { Column } from './column.js';

/** How far an export is. */
export type ExportState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly read: number; readonly total: number }
  | { readonly at: 'writing' }
  | { readonly at: 'done'; readonly count: number; readonly total: number }
  | { readonly at: 'failed'; readonly trouble: Trouble };

/** Reads all of a list and gives it to the browser as a workbook; ends when it is cancelled or the page is left. */
export function useExport<Row>(label: string, columns: readonly Column<Row>[], readPage: ReadPage<Row>) {
  const t = useMessages();
  const [state, setState] = useState<ExportState>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (): Promise<void> => {
    const cancel = new AbortController();
    running.current = cancel;
    setState({ at: 'reading', read: 0, total: 0 });
    try {
      const collected = await collectRows(readPage, { signal: cancel.signal, onProgress: (read, total) => setState({ at: 'reading', read, total }) });
      setState({ at: 'writing' });
      const { saveWorkbook } = await import('./export-rows.js');
      cancel.signal.throwIfAborted();
      const moment = new Date(serverNow()).toISOString();
      const facts = [
        [t('table.export.list'), label],
        [t('table.export.at'), momentText(moment)],
        [t('table.export.rows'), t('table.export.rowsOf', { rows: collected.rows.length, total: collected.total })],
        [t('table.export.address'), window.location.href],
      ] as const;
      const sheetColumns = columns.flatMap((column) => column.sheet ?? []);
      await saveWorkbook(`${label} ${dayText(moment)}`, { title: t('table.export.about'), facts }, sheetColumns, collected);
      setState({ at: 'done', count: collected.rows.length, total: collected.total });
    } catch (error) {
      setState(cancel.signal.aborted ? { at: 'idle' } : { at: 'failed', trouble: Trouble.of(error) });
    }
  };
  return { state, start, cancel: () => running.current?.abort(), limit: EXPORT_LIMIT };
}
