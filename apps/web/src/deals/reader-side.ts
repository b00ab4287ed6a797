/** Where the reader stands in a deal. */
export type ReaderSide = 'SELLER' | 'BUYER' | 'CENTRE';

/** The side that an organisation has in a deal; whoever is no party and may still read it works for the centre. */
export function sideOf(deal: { readonly seller: { readonly id: string }; readonly buyer: { readonly id: string } }, organisationId: string | undefined): ReaderSide {
  if (deal.seller.id === organisationId) return 'SELLER';
  return deal.buyer.id === organisationId ? 'BUYER' : 'CENTRE';
}
