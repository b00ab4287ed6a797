const UNTIDY = /[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff]| {2}|^ | $/;

/** One line of text: control characters and invisible marks gone, blanks of every kind and number a single one. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text, or null when nothing is left of it or it only says that there is nothing. */
export function tidyOrNull(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const tidied = tidy(text);
  return tidied === '' || tidied === '-' || tidied === '--' || tidied === '无' ? null : tidied;
}

/**
 * The entries of a list as exports write them: separated by `;`, `；`, `|` or line ends, with the `??` that a lost blank
 * leaves behind in gazette lists; empty entries and repetitions go.
 */
export function splitList(text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  if (!/[;；|\n]/.test(text)) {
    const only = tidyOrNull(text.replace(/^\?+/, ''));
    return only === null ? [] : [only];
  }
  const entries = text
    .split(/[;；|\n]/)
    .map((entry) => tidyOrNull(entry.replace(/^\s*\?+/, '')))
    .filter((entry) => entry !== null);
  return entries.length > 1 ? [...new Set(entries)] : entries;
}
