import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { normaliseText } from './normalise.js';
import { runsOf } from './tokens.js';

/** Most terms of one search; further words are left out. */
const MAX_TERMS = 8;
/** Runs up to this length are searched as they were typed, also when they are only part of a word (锂离子电). */
const WHOLE = 4;

let jieba: Jieba | undefined;

/** Numbers are typed with prefix, dots and blanks: CN 201310699744.2, ZL95115608.X. */
const numberPattern = /^(?:zl|cn)?\s*(\d{7,13})\s*(?:[.．]\s*)?([0-9x])?[abcusy]?\d?$/i;

/**
 * What a search looks for: every term must be found. Short Chinese text is one term; longer text is cut into words, so
 * that 锂离子电池隔膜涂覆 finds texts that have the words in another order.
 */
export function termsOf(text: string): string[] {
  const number = numberPattern.exec(text.trim().normalize('NFKC'));
  if (number) return [`${number[1] ?? ''}${number[2]?.toLowerCase() ?? ''}`];
  const terms = new Set<string>();
  for (const piece of normaliseText(text.slice(0, 400)).split(' ')) {
    if (piece === '') continue;
    if (piece.length <= WHOLE || !runsOf(piece).some((run) => run.ideographs && run.text.length > WHOLE)) terms.add(piece);
    else for (const word of cut(piece)) terms.add(word);
  }
  return [...terms].slice(0, MAX_TERMS);
}

/** Words of a run; a single character is joined to the word before it, alone it would find half of everything. */
function cut(piece: string): string[] {
  jieba ??= Jieba.withDict(dict);
  const words: string[] = [];
  for (const word of jieba.cut(piece, true)) {
    const before = words.at(-1);
    if (before !== undefined && word.length === 1) words[words.length - 1] = before + word;
    else words.push(word);
  }
  const [first, second, ...rest] = words;
  return first !== undefined && first.length === 1 && second !== undefined ? [first + second, ...rest] : words;
}
