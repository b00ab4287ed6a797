import type { BilingualText } from '@haihe/platform/errors';
import type { IsoDate } from '@haihe/platform/clock';
import type { ListingMode } from '../../listing-content.js';
import type { SellerKind } from '../../listing-term-rules.js';
import type { FeeRate } from './fee-rate.js';

/** A side of a deal that owes a fee. */
export type FeePayer = 'SELLER' | 'BUYER';

/** One step of a progressive table (差额定率累进): the rate of the part of the price that lies in it. */
export interface FeeTier {
  /** End of the step in fen, included; null for the last. */
  readonly upTo: bigint | null;
  readonly rate: FeeRate;
}

/** How a fee follows from a price: tiers, then not less than, then not more than. In fen. */
export interface FeeTable {
  /** Rising; the last has no end. */
  readonly tiers: readonly FeeTier[];
  readonly minimum?: bigint;
  readonly maximum?: bigint;
}

/** Who bears how much: a table for each side, or one table whose fee is split by whole weights. */
export type FeeCharge =
  | { readonly kind: 'EACH'; readonly seller: FeeTable; readonly buyer: FeeTable }
  | { readonly kind: 'SPLIT'; readonly total: FeeTable; readonly sellerWeight: bigint; readonly buyerWeight: bigint };

/** Fees that are not asked for. */
export interface FeeWaiver {
  readonly payer: FeePayer;
  /** Only of these sellers' deals; of all when left out. */
  readonly sellerKinds?: readonly SellerKind[];
  /** Only up to this price in fen, included. */
  readonly priceUpTo?: bigint;
  /** Only for what is agreed up to this day, included. */
  readonly until?: IsoDate;
  readonly reason: BilingualText;
}

/** How the price came about: taken as shown, negotiated, or bid in a session. */
export type PriceRoute = 'LISTED' | 'NEGOTIATED' | 'BID';

/** The fees of a kind of deal under one version of the rules. Configuration: a new version is a new row. */
export interface FeeSchedule {
  /** Unique; fixed on each deal. Never used again for other numbers. */
  readonly version: string;
  readonly title: BilingualText;
  readonly mode: ListingMode;
  readonly route: PriceRoute;
  /** Kinds of seller that it is for; a schedule that names the kind goes before one for all. */
  readonly sellerKinds: readonly SellerKind[] | 'ALL';
  /** First and last day of agreement on which it governs; no last day while it is in force. */
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  /** Where the numbers come from. */
  readonly source: string;
  readonly charge: FeeCharge;
  /** No side ever owes more than this part of the price, whatever the minimum; null switches it off. */
  readonly cap: FeeRate | null;
  readonly waivers: readonly FeeWaiver[];
}
