/** What a file turned out to be. */
export type Comparison = 'document' | 'copy' | 'other';

interface Known {
  readonly documentHash: string;
  readonly signedCopyHash: string | null;
}

/** Compares the digest of a file with those of the contract: the document that was signed, and the copy with the page of signatures. */
export function compareDigest(digest: string, { documentHash, signedCopyHash }: Known): Comparison {
  if (digest === documentHash) return 'document';
  return digest === signedCopyHash ? 'copy' : 'other';
}
