import type { IsoDate } from '@haihe/platform/clock';
import type { SellerKind } from '../listing-term-rules.js';
import { partOf, percent } from './fees/index.js';
import type { FeeRate } from './fees/index.js';

/** How much of the net income goes to those who made the invention. Configuration: a new version is a new row. */
export interface InventorShareRule {
  readonly sellerKind: SellerKind;
  readonly share: FeeRate;
  readonly validFrom: IsoDate;
  readonly source: string;
}

/** The rules in force, all versions. */
export const inventorShareRules: readonly InventorShareRule[] = [
  { sellerKind: 'UNIVERSITY', share: percent('50'), validFrom: '2015-10-01', source: '促进科技成果转化法（2015）第四十五条：不低于转让净收入的50%' },
];

/** The inventors' share of a deal; zero where the law leaves it to the seller. */
export function inventorShare(sellerKind: SellerKind, agreedOn: IsoDate, rules: readonly InventorShareRule[] = inventorShareRules): FeeRate {
  const rule = rules
    .filter((each) => each.sellerKind === sellerKind && each.validFrom <= agreedOn)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  return rule?.share ?? 0n;
}

/** Money of a deal in fen, by where it went. */
export interface Division {
  /** To the seller's deposit. */
  readonly seller: bigint;
  /** To the pool of the inventors. */
  readonly inventors: bigint;
  readonly sellerFee: bigint;
  readonly buyerFee: bigint;
  /** Back to the buyer's deposit. */
  readonly refund: bigint;
}

/** Nothing went anywhere. */
export const noDivision: Division = { seller: 0n, inventors: 0n, sellerFee: 0n, buyerFee: 0n, refund: 0n };

/** What all parts sum to. */
export function totalOf({ seller, inventors, sellerFee, buyerFee, refund }: Division): bigint {
  return seller + inventors + sellerFee + buyerFee + refund;
}

/** Adds up what went where. */
export function addDivisions(divisions: readonly Division[]): Division {
  return divisions.reduce(
    (sum, each) => ({
      seller: sum.seller + each.seller,
      inventors: sum.inventors + each.inventors,
      sellerFee: sum.sellerFee + each.sellerFee,
      buyerFee: sum.buyerFee + each.buyerFee,
      refund: sum.refund + each.refund,
    }),
    noDivision,
  );
}

/** What a release depends on; amounts in fen. */
export interface ReleaseFacts {
  /** All that is held. */
  readonly escrow: bigint;
  readonly sellerFee: bigint;
  readonly buyerFee: bigint;
  readonly inventorShare: FeeRate;
  /** What earlier releases of the deal gave to whom. */
  readonly before: Division;
}

/**
 * Divides what is held when it is released: fees that are still owed first, then the inventors' share of the net income, the
 * rest to the seller. The share is taken of all net income so far, so that instalments leave no fen behind.
 *
 * @returns parts that sum to what is held
 */
export function divideRelease({ escrow, sellerFee, buyerFee, inventorShare: share, before }: ReleaseFacts): Division {
  const takenOfBuyer = least(buyerFee - before.buyerFee, escrow);
  const takenOfSeller = least(sellerFee - before.sellerFee, escrow - takenOfBuyer);
  const net = escrow - takenOfBuyer - takenOfSeller;
  const inventors = partOf(before.seller + before.inventors + net, share) - before.inventors;
  return { seller: net - inventors, inventors, sellerFee: takenOfSeller, buyerFee: takenOfBuyer, refund: 0n };
}

/**
 * Divides what is held by the centre's word: so much for the seller, of which the inventors have their share, the rest back to
 * the buyer. The exchange takes no fee of a deal that ends in dispute.
 *
 * @param forSeller at most what is held
 */
export function divideByDecision({ escrow, inventorShare: share, before }: Pick<ReleaseFacts, 'escrow' | 'inventorShare' | 'before'>, forSeller: bigint): Division {
  if (forSeller < 0n || forSeller > escrow) throw new RangeError('no more can be given than is held');
  const inventors = partOf(before.seller + before.inventors + forSeller, share) - before.inventors;
  return { seller: forSeller - inventors, inventors, sellerFee: 0n, buyerFee: 0n, refund: escrow - forSeller };
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
