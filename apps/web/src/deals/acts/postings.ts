import { moneyText, type WireMoney } from '../../formats/money-text.js';

/** To whom money that is held can go. */
export type PostingTo = 'seller' | 'inventors' | 'sellerFee' | 'buyerFee' | 'refund';

/** Money as it is divided when it is released. */
export type Division = Readonly<Record<PostingTo, WireMoney>>;

/** One posting of a release. */
export interface Posting {
  readonly to: PostingTo;
  readonly money: WireMoney;
  readonly text: string;
}

const order: readonly PostingTo[] = ['seller', 'inventors', 'sellerFee', 'buyerFee', 'refund'];

/** The postings of a division in the order in which they are read; nothing is posted where nothing goes. */
export function postingsOf(division: Division): Posting[] {
  return order.map((to) => ({ to, money: division[to], text: moneyText(division[to]) })).filter(({ money }) => /[1-9]/.test(money.amount));
}
