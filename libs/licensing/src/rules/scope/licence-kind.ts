/** How far a licence shuts others out: 独占, 排他, 普通. */
export type LicenceKind = 'EXCLUSIVE' | 'SOLE' | 'ORDINARY';

/** The kinds, the weakest first. */
export const licenceKinds: readonly LicenceKind[] = ['ORDINARY', 'SOLE', 'EXCLUSIVE'];

/**
 * Whether no other licence may stand beside it within its scope. A sole licence differs from an exclusive one in what the
 * licensor may do himself, not in what he may grant.
 *
 * Source: SPC interpretation on technology contracts, Art. 25.
 */
export function shutsOut(kind: LicenceKind): boolean {
  return kind !== 'ORDINARY';
}

/** Whether a sublicence of a kind may be granted under a licence: nobody grants more than he has (SPC Art. 25). */
export function mayBeGrantedUnder(kind: LicenceKind, parent: LicenceKind): boolean {
  return licenceKinds.indexOf(kind) <= licenceKinds.indexOf(parent);
}
