import type { BilingualText } from '@haihe/platform/errors';
import type { ReadContext, ReadRow } from '../assemble-right.js';
import type { Source } from '../source/open-source.js';

/** A layout in which files come. A further one is one small file beside this and a line in `formats.ts`. */
export interface ImportFormat {
  /** Stable id, kept with the import run and the right. */
  readonly id: string;
  readonly title: BilingualText;
  /** How sure it is that a file is of this layout (0 to 1), with the means to read it; null when it is not. */
  recognise(source: Source): Recognition | null;
}

/** A file that a format knows how to read. */
export interface Recognition {
  readonly confidence: number;
  /** The rows in the order of the file; the same file always gives the same rows. */
  read(context: ReadFileContext): AsyncIterable<ReadPiece>;
}

/** What is known when reading begins. */
export type ReadFileContext = Pick<ReadContext, 'onDay'>;

/** Rows that were read together, with the share of the file that is read by then (0 to 1). */
export interface ReadPiece {
  readonly rows: readonly ReadRow[];
  readonly done: number;
}
