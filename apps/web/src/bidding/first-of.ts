import { momentText } from '../formats/date-text.js';

/** When the first of them opens; null without any. */
export function firstOf(sessions: readonly { readonly opensAt: string }[]): string | null {
  const [first] = sessions.map(({ opensAt }) => opensAt).sort();
  return first ? momentText(first) : null;
}
