import type { Entry } from '../engine/index.js';
import { entryForms } from './entry-forms.js';
import { inOrder, isRecord, listed, oneOf, record, whole } from './form.js';
import type { Form } from './form.js';

const fields: Readonly<Record<string, ReturnType<typeof listed>>> = Object.fromEntries(Object.entries(entryForms).map(([kind, form]) => [kind, listed(form)]));
const forms = new Map<string, Form>(Object.entries(entryForms).map(([kind, form]) => [kind, record<string>({ at: whole, kind: oneOf([kind]), ...form })]));

/** An entry with its number in the log. */
export interface NumberedEntry {
  readonly seq: number;
  readonly entry: Entry;
}

/**
 * The line that an entry has in the log, without a newline: JSON without spaces, its keys in one order. The same entry gives the
 * same line everywhere, and it is this line that is hashed.
 */
export function entryLine(seq: number, entry: Entry): string {
  return JSON.stringify(inOrder({ ...entry }, fields[entry.kind] ?? [], { seq, at: entry.at, kind: entry.kind }));
}

/**
 * Reads a line of the log.
 *
 * @returns null when it is no entry, or not in the one form that `entryLine` writes
 */
export function readLine(line: string): NumberedEntry | null {
  const value = readJson(line);
  if (!isRecord(value)) return null;
  const { seq, ...entry } = value;
  if (!isNumber(seq) || !isEntry(entry) || entryLine(seq, entry) !== line) return null;
  return { seq, entry };
}

/** What a text is in JSON; undefined when it is none. */
export function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return isRecord(value) && typeof value['kind'] === 'string' && forms.get(value['kind'])?.accepts(value) === true;
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
