/**
 * A name of an owner brought to the form in which names are compared: full-width letters, digits and brackets become
 * plain, all kinds of brackets round, all middle dots one, letters small; blanks go. Nothing else: 天海(北京)公司 and
 * 天海北京公司 are two companies.
 */
export function normaliseOwnerName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]+/gu, '')
    .replace(/[[{【〔〖「『<《〈]/g, '(')
    .replace(/[\]}】〕〗」』>》〉]/g, ')')
    .replace(/[\u00b7\u2022\u2027\u22c5\u30fb\u0387\uff65]/g, '·')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=[A-Za-z])[.,]+/g, '')
    .toLowerCase();
}

/** Names that an organisation goes or went by. */
export interface ClaimantNames {
  readonly current: string;
  /** Earlier names, as the business register shows them (曾用名). */
  readonly former: readonly string[];
  /** The name in English or another language, when it has one. */
  readonly foreign?: string | null;
}

/** Which owner a claimant is, by which of its names. */
export interface OwnerMatch {
  /** The owner's name as it stands in the record. */
  readonly ownerName: string;
  readonly by: 'CURRENT' | 'FORMER' | 'FOREIGN';
}

/**
 * Finds the owner that a claimant is, by exact comparison of normalised names: the current name first, then the foreign
 * one, then former ones. Null when none matches; then the claim needs proof.
 *
 * A match speaks for the claim and decides nothing: the centre confirms (issue 2, section 3).
 */
export function matchOwnerName(claimant: ClaimantNames, ownerNames: readonly string[]): OwnerMatch | null {
  const candidates = [
    { by: 'CURRENT', names: [claimant.current] },
    { by: 'FOREIGN', names: claimant.foreign ? [claimant.foreign] : [] },
    { by: 'FORMER', names: claimant.former },
  ] as const;
  for (const { by, names } of candidates) {
    const wanted = new Set(names.map(normaliseOwnerName).filter((name) => name !== ''));
    const ownerName = ownerNames.find((owner) => wanted.has(normaliseOwnerName(owner)));
    if (ownerName !== undefined) return { ownerName, by };
  }
  return null;
}
