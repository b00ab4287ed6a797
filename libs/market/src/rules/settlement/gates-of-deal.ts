import type { SellerKind } from '../listing-term-rules.js';
import type { PriceRoute } from './fees/index.js';
import type { GateKind } from './gate.js';

/** What decides which gates a deal has. */
export interface GateCase {
  readonly sellerKind: SellerKind;
  /** Whether the price was negotiated. */
  readonly route: PriceRoute;
  /** Whether the buyer is foreign by registration or control. */
  readonly foreignBuyer: boolean;
  /** Who may buy first: inventors of service inventions, co-owners. */
  readonly preEmptors: readonly string[];
}

/**
 * The gates before signing: publicity of a university's negotiated price (促进科技成果转化法 Art. 18), the right of inventors
 * and co-owners to buy first (民法典 Art. 847 and 860), export control for foreign buyers (技术进出口管理条例).
 */
export function gatesOfDeal({ sellerKind, route, foreignBuyer, preEmptors }: GateCase): GateKind[] {
  return [
    ...(sellerKind === 'UNIVERSITY' && route === 'NEGOTIATED' ? (['PUBLICITY'] as const) : []),
    ...(preEmptors.length > 0 ? (['PRE_EMPTION'] as const) : []),
    ...(foreignBuyer ? (['EXPORT_CONTROL'] as const) : []),
  ];
}
