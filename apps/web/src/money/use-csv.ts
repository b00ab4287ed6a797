import { useState } from 'react';
import { Trouble } from '../api/trouble.js';
import { csvOf } from '../formats/csv.js';
import { collectRows, type ReadPage } from '../tables/collect-rows.js';

/** Gives a whole list to the browser as a CSV file, read page after page. */
export function useCsv<Row>(readPage: ReadPage<Row>) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const start = async (name: string, write: (rows: readonly Row[]) => string[][]) => {
    setBusy(true);
    setTrouble(null);
    try {
      const { rows } = await collectRows(readPage, { signal: new AbortController().signal, onProgress: () => undefined });
      save(name, csvOf(write(rows)));
    } catch (error) {
      setTrouble(Trouble.of(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, start };
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
