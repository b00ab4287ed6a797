import type { SellerKind } from '../listing-term-rules.js';
import type { PriceRoute } from './fees/index.js';
import type { GateKind } from './gate.js';

/** What decides which gates a deal has. */
export interface GateCase {
  readonly sellerKind: SellerKind;
  /** How the price came about. */
  readonly route: PriceRoute;
  /** Whether the buyer is foreign by registration or control. */
  readonly foreignBuyer: boolean;
  /** Who may buy first: inventors of service inventions, co-owners. */
  readonly preEmptors: readonly string[];
  /** Whether they were called to a session in which they could take the right at the highest bid. */
  readonly preEmptorsCalled?: boolean;
}

/**
 * The gates before signing: publicity of a university's negotiated price (促进科技成果转化法 Art. 18), the right of inventors
 * and co-owners to buy first (民法典 Art. 847 and 860), export control for foreign buyers (技术进出口管理条例).
 *
 * A price that was bid in public needs no publicity of a negotiated one (国发〔2016〕16号 asks for it where the price is agreed).
 * Whoever may buy first and was called to the session exercises his right there, at an equal price; not taking part counts as
 * giving it up (法释〔2016〕18号 Art. 16 and 21, taken over by the exchange).
 */
export function gatesOfDeal({ sellerKind, route, foreignBuyer, preEmptors, preEmptorsCalled = false }: GateCase): GateKind[] {
  return [
    ...(sellerKind === 'UNIVERSITY' && route === 'NEGOTIATED' ? (['PUBLICITY'] as const) : []),
    ...(preEmptors.length > 0 && !(route === 'BID' && preEmptorsCalled) ? (['PRE_EMPTION'] as const) : []),
    ...(foreignBuyer ? (['EXPORT_CONTROL'] as const) : []),
  ];
}
