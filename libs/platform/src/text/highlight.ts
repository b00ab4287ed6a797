/** A stretch of text that is, or is not, what was looked for. */
export interface TextSpan {
  readonly text: string;
  readonly hit: boolean;
}

/** How much of a long text is shown around its first hit. */
const SNIPPET = 120;

/**
 * Marks the terms in a text as it is shown. Comparison ignores width and case; punctuation inside a hit ends it.
 *
 * @param length characters to show at most, around the first hit; 0 for the whole text
 */
export function highlight(text: string, terms: readonly string[], length = 0): TextSpan[] {
  const characters = [...text];
  const marks = new Uint8Array(characters.length);
  const haystack = characters.map(comparable).join('');
  for (const term of terms) {
    for (let at = haystack.indexOf(term); at >= 0; at = haystack.indexOf(term, at + term.length)) marks.fill(1, at, at + term.length);
  }
  const [from, to] = length > 0 && characters.length > length ? windowAround(marks.indexOf(1), characters.length, length) : [0, characters.length];
  const spans: TextSpan[] = [];
  for (let index = from; index < to; ) {
    let end = index;
    while (end < to && marks[end] === marks[index]) end += 1;
    spans.push({ text: characters.slice(index, end).join(''), hit: marks[index] === 1 });
    index = end;
  }
  if (from > 0) spans.unshift({ text: '…', hit: false });
  if (to < characters.length) spans.push({ text: '…', hit: false });
  return spans;
}

/** One character for each as it is compared. */
function comparable(character: string): string {
  const code = character.charCodeAt(0);
  // The Chinese characters of nearly every text are what they are.
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  return character.normalize('NFKC').toLowerCase()[0] ?? ' ';
}

function windowAround(hit: number, total: number, length: number): [number, number] {
  if (hit <= length / 3) return [0, length];
  const from = Math.min(hit - Math.floor(length / 3), total - length);
  return [from, from + length];
}

/** A summary as a search result shows it. */
export const snippet = (text: string, terms: readonly string[]): TextSpan[] => highlight(text, terms, SNIPPET);
