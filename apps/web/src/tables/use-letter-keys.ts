import { useState } from 'react';

const KEPT_AS = 'haihe.table-letters';

function read(): boolean {
  try {
    return window.localStorage.getItem(KEPT_AS) !== 'off';
  } catch {
    return true;
  }
}

/** Whether letters act in lists. Who dictates to the computer must be able to turn that off (WCAG 2.1.4). */
export function useLetterKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(read);
  const turn = (next: boolean): void => {
    setOn(next);
    try {
      window.localStorage.setItem(KEPT_AS, next ? 'on' : 'off');
    } catch {
      // Kept until the page is left.
    }
  };
  return [on, turn];
}
