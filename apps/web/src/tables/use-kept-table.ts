import { useMemo, useState } from 'react';
import { useViewer } from '../session/use-viewer.js';
import { keptUnder, readKept, writeKept, type KeptTable } from './kept-table.js';

function read(key: string): KeptTable {
  try {
    return readKept(window.localStorage.getItem(key));
  } catch {
    // A browser may forbid keeping anything: the list works without.
    return readKept(null);
  }
}

function write(key: string, kept: KeptTable): void {
  try {
    const text = writeKept(kept);
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // Full or forbidden: what was chosen holds until the page is left.
  }
}

/** What this browser keeps of a list for whoever is signed in, and how to change it. */
export function useKeptTable(list: string): readonly [KeptTable, (change: (kept: KeptTable) => KeptTable) => void] {
  const key = keptUnder(list, useViewer()?.person.id);
  const stored = useMemo(() => read(key), [key]);
  const [changed, setChanged] = useState<{ key: string; kept: KeptTable } | null>(null);
  const kept = changed?.key === key ? changed.kept : stored;
  const change = (make: (kept: KeptTable) => KeptTable): void => {
    // Read anew: another tab may have kept something since.
    const next = make(read(key));
    write(key, next);
    setChanged({ key, kept: next });
  };
  return [kept, change];
}
