import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { actOf } from './row-keys.js';
import { useLetterKeys } from './use-letter-keys.js';

interface RowKeys {
  readonly count: number;
  readonly selectable: boolean;
  readonly open: (index: number) => void;
  readonly toggle: (index: number) => void;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** The keyboard in a list: one row is in the order of Tab, keys go from row to row. */
export function useRowKeys({ count, selectable, open, toggle }: RowKeys) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [helping, setHelping] = useState(false);
  const [letters, setLetters] = useLetterKeys();
  const standing = at === null ? null : Math.min(at, count - 1);

  // Whoever asked for the keys goes on where they were.
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!helping) return undefined;
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, [helping]);
  const show = () => {
    before.current = document.activeElement;
    setHelping(true);
  };

  const press = (event: KeyboardEvent | ReactKeyboardEvent): void => {
    if (isTyping(event.target) || event.defaultPrevented) return;
    const row = event.target instanceof HTMLTableRowElement ? event.target : null;
    const act = actOf(event, { at: standing, count, onRow: row !== null && row.parentElement === body.current, selectable, letters });
    if (act === null) return;
    event.preventDefault();
    if (act === 'help') show();
    else if (act === 'open') open(standing ?? 0);
    else if (act === 'toggle') toggle(standing ?? 0);
    else body.current?.rows[act.to]?.focus();
  };

  // As long as nothing else has the focus, the keys are the list's.
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.target === document.body || (event.target instanceof HTMLElement && event.target.id === 'main')) latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return {
    body,
    press,
    help: { shown: helping, show, hide: () => setHelping(false), letters, setLetters },
    /** What a row carries. */
    rowProps: (index: number) => ({
      tabIndex: index === (standing ?? 0) ? 0 : -1,
      onFocus: () => setAt(index),
    }),
  };
}
