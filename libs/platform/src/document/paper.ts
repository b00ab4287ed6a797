/** A cell or paragraph is plain text; a line break in it is kept. */
export type PaperBlock =
  /** The one title of the paper, in the middle. */
  | { readonly kind: 'title'; readonly text: string }
  /** A line under the title, in the middle. */
  | { readonly kind: 'subtitle'; readonly text: string }
  /** Heading of a part: 第三条 价款. */
  | { readonly kind: 'heading'; readonly text: string }
  /** A numbered clause: the number stands out to the left. */
  | { readonly kind: 'clause'; readonly number: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  /** Names and values in two columns. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] }
  /** What comes begins a new page. */
  | { readonly kind: 'new-page' };

/** A column of a table. */
export interface PaperColumn {
  readonly title: string;
  /** Its part of the width, against the other columns' weights. */
  readonly weight: number;
  /** Amounts stand to the right. */
  readonly align?: 'left' | 'right';
}

/**
 * A paper that is read on the screen, printed and signed: a contract, a bill. The same blocks give the text of the screen
 * and the PDF, so that nobody signs anything else than he read.
 */
export interface Paper {
  /** Name of the document, for the reader's window and the catalogue. */
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}
