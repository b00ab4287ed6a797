/** Longest piece of a bad value that a message repeats. */
const SHOWN = 40;

/**
 * An identifier as typed or exported, brought to plain characters: full-width forms and look-alike dashes become ASCII,
 * blanks of any kind and invisible marks go, letters become capitals.
 */
export function cleanIdentifier(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();
}

/** The value as a message repeats it: trimmed and cut. */
export function shown(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > SHOWN ? `${trimmed.slice(0, SHOWN)}…` : trimmed;
}

/** The calendar year of a day written YYYY-MM-DD. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
