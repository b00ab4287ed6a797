import type { SellerKind } from '../listing-term-rules.js';

/** The kind of seller by which a deal is settled: what the organisation is, and whether its rights are state assets. */
export function settlementSellerKind(organisation: { readonly kind: string; readonly stateOwned: boolean }): SellerKind {
  if (organisation.kind === 'UNIVERSITY') return 'UNIVERSITY';
  return organisation.stateOwned ? 'STATE_OWNED_ASSET' : 'PRIVATE';
}
