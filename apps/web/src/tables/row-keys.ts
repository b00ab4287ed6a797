/** What a key asks of a list. */
export type RowAct = { readonly to: number } | 'open' | 'toggle' | 'help' | null;

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

interface Standing {
  /** The row that the keyboard is at; null when it is at none yet. */
  readonly at: number | null;
  readonly count: number;
  /** Whether the focus is on a row itself, not on something in it or elsewhere. */
  readonly onRow: boolean;
  readonly selectable: boolean;
  /** Whether letters act too; who dictates turns them off (WCAG 2.1.4). */
  readonly letters: boolean;
}

/** Arrows and J K move, Home and End go to the ends, Enter opens, Space selects, ? tells the keys. Null leaves the key to the browser. */
export function actOf({ key, ctrlKey, metaKey, altKey }: Press, { at, count, onRow, selectable, letters }: Standing): RowAct {
  if (ctrlKey || metaKey || altKey) return null;
  if (letters && key === '?') return 'help';
  if (count === 0) return null;
  const move = (step: number): RowAct => ({ to: at === null ? 0 : Math.min(count - 1, Math.max(0, at + step)) });
  if (letters && key === 'j') return move(1);
  if (letters && key === 'k') return move(-1);
  if (!onRow) return null;
  switch (key) {
    case 'ArrowDown':
      return move(1);
    case 'ArrowUp':
      return move(-1);
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: count - 1 };
    case 'Enter':
      return 'open';
    case ' ':
      return selectable ? 'toggle' : null;
    default:
      return null;
  }
}
