import { useState } from 'react';

const none: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Rows chosen for an act on several, kept over the pages of one view.
 *
 * @param view what the list shows; another view begins with none chosen
 */
export function useChosenRows<Row>(view: string, keyOf: (row: Row) => string) {
  const [state, setState] = useState<{ view: string; rows: ReadonlyMap<string, Row> }>({ view, rows: none });
  const rows: ReadonlyMap<string, Row> = state.view === view ? state.rows : none;
  const set = (next: ReadonlyMap<string, Row>) => setState({ view, rows: next });
  return {
    rows: [...rows.values()],
    has: (row: Row) => rows.has(keyOf(row)),
    clear: () => set(none),
    /** Chooses rows, or gives them up when all of them are chosen. */
    toggle: (...given: readonly Row[]) => {
      const next = new Map(rows);
      const all = given.every((row) => next.has(keyOf(row)));
      for (const row of given) {
        if (all) next.delete(keyOf(row));
        else next.set(keyOf(row), row);
      }
      set(next);
    },
  };
}
