/**
 * What a sealed amount is for. It is bound into the box, so that a box cannot be used as another's bid, in another round or for
 * another lot. A reserve price is sealed before its session has a reference, so it is bound to its listing.
 */
export type SealContext =
  | { readonly of: 'BID'; readonly session: string; readonly bidder: string; readonly round: number }
  | { readonly of: 'RESERVE'; readonly listing: string };

/** The context as bytes, the same everywhere. */
export function contextBytes(context: SealContext, ...more: readonly string[]): Uint8Array {
  const facts = context.of === 'BID' ? [context.session, context.bidder, context.round] : [context.listing];
  return new TextEncoder().encode(JSON.stringify(['haihe-sealed-amount/1', context.of, ...facts, ...more]));
}
