import { useViewer } from '../session/use-viewer.js';
import { sideOf, type ReaderSide } from './reader-side.js';
import type { ShownDeal } from './shown-deal.js';

/** The side of whoever is signed in. */
export function useReaderSide(deal: Pick<ShownDeal, 'seller' | 'buyer'>): ReaderSide {
  return sideOf(deal, useViewer()?.acting?.organisation.id);
}
