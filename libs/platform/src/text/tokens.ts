import { isIdeograph } from './normalise.js';

/** A piece of normalised text: a run of ideographs, or a word of other letters and digits. */
export interface Run {
  readonly text: string;
  readonly ideographs: boolean;
  /** Offset in the normalised text. */
  readonly at: number;
}

/** Splits normalised text at blanks and where the script changes ("5g通信" is the word 5g and the run 通信). */
export function runsOf(normalised: string): Run[] {
  const runs: Run[] = [];
  let current = '';
  let at = 0;
  let kind = false;
  const close = (): void => {
    if (current !== '') runs.push({ text: current, ideographs: kind, at });
    current = '';
  };
  for (let index = 0; index < normalised.length; index += 1) {
    const character = normalised[index] ?? '';
    if (character === ' ') {
      close();
      continue;
    }
    const ideograph = isIdeograph(character);
    if (current === '' || ideograph !== kind) {
      close();
      kind = ideograph;
      at = index;
    }
    current += character;
  }
  close();
  return runs;
}

const quote = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '')}'`;

/**
 * The tsvector of normalised text, in PostgreSQL's own notation: every two neighbouring ideographs at their offset, the
 * last one of a run alone (so that a single character finds it too), and every other word whole.
 */
export function toTsvector(normalised: string): string {
  const positions = new Map<string, number[]>();
  const add = (lexeme: string, at: number): void => {
    const known = positions.get(lexeme);
    if (!known) positions.set(lexeme, [at + 1]);
    else if (known.length < 255) known.push(at + 1);
  };
  for (const run of runsOf(normalised)) {
    if (!run.ideographs) {
      add(run.text.slice(0, 100), run.at);
      continue;
    }
    for (let index = 0; index < run.text.length; index += 1) add(run.text.slice(index, index + 2), run.at + index);
  }
  return [...positions].map(([lexeme, at]) => `${quote(lexeme)}:${at.join(',')}`).join(' ');
}

/**
 * The tsquery that finds a term as part of a text, wherever it stands: bigrams in steps of two as a phrase for
 * ideographs ("锂离子电" is 锂离 <2> 子电), a word by its beginning for other scripts.
 *
 * @param term normalised text without blanks
 */
export function toTsquery(term: string): string {
  const runs = runsOf(term);
  const parts: { readonly lexeme: string; readonly at: number; readonly prefix: boolean }[] = [];
  runs.forEach((run, runIndex) => {
    const last = runIndex === runs.length - 1;
    if (!run.ideographs) {
      parts.push({ lexeme: run.text.slice(0, 100), at: run.at, prefix: last });
      return;
    }
    if (run.text.length === 1) {
      parts.push({ lexeme: run.text, at: run.at, prefix: true });
      return;
    }
    let index = 0;
    for (; index + 1 < run.text.length; index += 2) parts.push({ lexeme: run.text.slice(index, index + 2), at: run.at + index, prefix: false });
    if (index < run.text.length) parts.push({ lexeme: run.text.slice(index - 1, index + 1), at: run.at + index - 1, prefix: false });
  });
  return parts
    .map((part, index) => {
      const lexeme = `${quote(part.lexeme)}${part.prefix ? ':*' : ''}`;
      const before = parts[index - 1];
      return before ? ` <${part.at - before.at}> ${lexeme}` : lexeme;
    })
    .join('');
}

/**
 * Whether normalised text contains a term in the sense of {@link toTsquery}: what the index answers, without the index.
 */
export function containsTerm(normalised: string, term: string): boolean {
  for (let at = normalised.indexOf(term); at >= 0; at = normalised.indexOf(term, at + 1)) {
    const first = term[0] ?? '';
    const before = normalised[at - 1] ?? ' ';
    const startsWord = isIdeograph(first) || before === ' ' || isIdeograph(before);
    if (startsWord && endsWell(normalised, term, at)) return true;
  }
  return false;
}

/** A word in the middle of a term must end where the term's word ends; only the last one may go on. */
function endsWell(normalised: string, term: string, at: number): boolean {
  const last = term.at(-1) ?? '';
  if (!isIdeograph(last)) return true;
  return normalised.startsWith(term, at);
}
