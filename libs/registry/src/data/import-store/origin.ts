/** Digest of a row's facts, with the place in the file where it stood. */
export interface RowOrigin {
  readonly hash: string;
  readonly row: number;
}

/** What the rows of one batch come from. */
export interface BatchOrigin {
  /** Format id. */
  readonly source: string;
  readonly fileHash: string;
  readonly demonstration: boolean;
}
