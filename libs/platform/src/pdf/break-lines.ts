/** One line as it is set. */
export interface SetLine {
  readonly text: string;
  /** Width of its characters, in the unit of the measure. */
  readonly width: number;
  /** Whether the paragraph ends here: such a line is not stretched. */
  readonly last: boolean;
}

/** What must not begin a line, and what must not end one (GB/T 15834-2011 5.1.10, 5.1.11). */
const neverFirst = new Set('，。、；：？！）》〉」』】〕］｝…—％‰℃·,.;:?!)]}%”’');
const neverLast = new Set('（《〈「『【〔［｛([{“‘');
/** Kept together as one word. */
const wordly = /[A-Za-z0-9À-ɏ@#&+\-_./\\:=~'"%]/;

/**
 * Breaks a paragraph into lines: between any two ideographs, not within numbers and Latin words, and so that no line
 * begins with a closing mark or ends with an opening one. A word that is longer than a line is cut.
 *
 * @param widthOf width of one character
 * @param width of a line, in the same unit
 */
export function breakLines(paragraph: string, widthOf: (character: string) => number, width: number): SetLine[] {
  const lines: SetLine[] = [];
  for (const part of paragraph.split('\n')) {
    let line = '';
    let used = 0;
    for (const piece of piecesOf(part, widthOf, width)) {
      if (used + piece.width > width && line !== '') {
        const trimmed = line.trimEnd();
        lines.push({ text: trimmed, width: sum(trimmed, widthOf), last: false });
        line = '';
        used = 0;
      }
      // A space at the beginning of a line would only push it in.
      if (line === '' && piece.text === ' ' && lines.length > 0) continue;
      line += piece.text;
      used += piece.width;
    }
    lines.push({ text: line, width: used, last: true });
  }
  return lines;
}

interface Piece {
  readonly text: string;
  readonly width: number;
}

/** The smallest parts that stay on one line. */
function piecesOf(text: string, widthOf: (character: string) => number, most: number): Piece[] {
  const pieces: string[] = [];
  let open = '';
  for (const character of text) {
    const before = open === '' ? pieces.at(-1) : open;
    const last = [...(before ?? '')].at(-1) ?? '';
    const stays = open !== '' || pieces.length > 0;
    const joins = stays && last !== ' ' && (neverFirst.has(character) || neverLast.has(last) || (wordly.test(last) && wordly.test(character)));
    if (joins && open === '') open = pieces.pop() ?? '';
    else if (!joins && open !== '') {
      pieces.push(open);
      open = '';
    }
    if (joins) open += character;
    else pieces.push(character);
  }
  if (open !== '') pieces.push(open);
  return pieces.flatMap((piece) => cut(piece, widthOf, most));
}

/** A piece as it is, or cut where it would be longer than a line. */
function cut(piece: string, widthOf: (character: string) => number, most: number): Piece[] {
  const width = sum(piece, widthOf);
  if (width <= most) return [{ text: piece, width }];
  const parts: Piece[] = [];
  let text = '';
  let used = 0;
  for (const character of piece) {
    const one = widthOf(character);
    if (used + one > most && text !== '') {
      parts.push({ text, width: used });
      text = '';
      used = 0;
    }
    text += character;
    used += one;
  }
  return [...parts, { text, width: used }];
}

function sum(text: string, widthOf: (character: string) => number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}
