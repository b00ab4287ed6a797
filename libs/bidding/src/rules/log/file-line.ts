/** How a line of a log's file begins that holds its header. */
export const HEADER_START = '{"header":';
/** How a line begins that holds an entry. */
export const ENTRY_START = '{"entry":';
/** How a line begins that holds a checkpoint. */
export const CHECKPOINT_START = '{"checkpoint":';

const HASH_START = ',"hash":"';
const HASH_LENGTH = 64;
const END = '"}';
const TAIL = HASH_START.length + HASH_LENGTH + END.length;

/** A line of the file that holds the header, without a newline. */
export function headerFileLine(header: string, hash: string): string {
  return `${HEADER_START}${header}${HASH_START}${hash}${END}`;
}

/** A line of the file that holds an entry just as it was hashed, without a newline. */
export function entryFileLine(entry: string, hash: string): string {
  return `${ENTRY_START}${entry}${HASH_START}${hash}${END}`;
}

/** What a line of the file holds, and its hash; null when it has another form. */
export function readFileLine(line: string, start: typeof HEADER_START | typeof ENTRY_START): { readonly content: string; readonly hash: string } | null {
  if (line.length < start.length + TAIL || !line.startsWith(start) || !line.endsWith(END)) return null;
  const cut = line.length - TAIL;
  const hash = line.slice(cut + HASH_START.length, -END.length);
  return line.startsWith(HASH_START, cut) && /^[0-9a-f]{64}$/.test(hash) ? { content: line.slice(start.length, cut), hash } : null;
}
