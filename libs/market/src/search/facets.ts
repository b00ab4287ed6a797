/** The facets of the search page, by the names that GraphQL uses. */
export const facetNames = ['KIND', 'IPC_SECTION', 'IPC_CLASS', 'INDUSTRY', 'DISTRICT', 'PRICE_BAND', 'OWNER_KIND', 'MODE', 'READINESS'] as const;

/** One facet. */
export type FacetName = (typeof facetNames)[number];

/** Price bands in yuan, upper bounds excluded; a listing without a shown price is ON_REQUEST. */
export const priceBands: readonly { readonly value: string; readonly below: bigint }[] = [
  { value: 'UNDER_50K', below: 50_000n },
  { value: '50K_200K', below: 200_000n },
  { value: '200K_500K', below: 500_000n },
  { value: '500K_1M', below: 1_000_000n },
  { value: '1M_5M', below: 5_000_000n },
];

/**
 * The band of a shown price.
 *
 * @param fen minor units, or null when no price is shown
 */
export function priceBandOf(fen: bigint | null): string {
  if (fen === null) return 'ON_REQUEST';
  return priceBands.find((band) => fen < band.below * 100n)?.value ?? 'OVER_5M';
}
