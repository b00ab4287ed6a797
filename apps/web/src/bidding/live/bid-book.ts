import type { BidAnswerFieldsFragment } from '../../api/generated/graphql.js';

/** What a bidder sent: an amount, a sealed box, or a number for the draw. */
export type BidContent =
  | { readonly kind: 'BID'; readonly amount: string; readonly confirmed: boolean }
  | { readonly kind: 'SEAL'; readonly amount: string; readonly box: string }
  | { readonly kind: 'ENTER'; readonly nonce: string };

/** How it stands with what was sent. `unknown`: no answer came, so it may count or not. */
export type SentState = 'sending' | 'unknown' | 'answered' | 'refused';

/** One thing that was sent, under its key. */
export interface SentBid {
  readonly key: string;
  readonly content: BidContent;
  readonly state: SentState;
  readonly tries: number;
  readonly answer: BidAnswerFieldsFragment | null;
  /** Why it was not even judged. */
  readonly problem: string | null;
}

/** What happened to something that was sent. */
export type BidEvent =
  | { readonly kind: 'sent'; readonly key: string; readonly content: BidContent }
  | { readonly kind: 'asking'; readonly key: string }
  | { readonly kind: 'silence'; readonly key: string }
  | { readonly kind: 'answered'; readonly key: string; readonly answer: BidAnswerFieldsFragment }
  | { readonly kind: 'refused'; readonly key: string; readonly problem: string };

/** How many are shown. */
const KEPT = 20;

/** What was sent, newest first. The same key is never listed twice: asking again is not bidding again. */
export function bidBook(book: readonly SentBid[], event: BidEvent): readonly SentBid[] {
  const change = (part: Partial<SentBid>) => book.map((bid) => (bid.key === event.key ? { ...bid, ...part } : bid));
  switch (event.kind) {
    case 'sent': {
      if (book.some(({ key }) => key === event.key)) return book;
      return [{ key: event.key, content: event.content, state: 'sending' as const, tries: 0, answer: null, problem: null }, ...book].slice(0, KEPT);
    }
    case 'asking':
      return book.map((bid) => (bid.key === event.key && !isSettled(bid) ? { ...bid, tries: bid.tries + 1 } : bid));
    case 'silence':
      return book.map((bid) => (bid.key === event.key && !isSettled(bid) ? { ...bid, state: 'unknown' as const } : bid));
    case 'answered':
      return change({ state: 'answered', answer: event.answer, problem: null });
    case 'refused':
      return book.map((bid) => (bid.key === event.key && bid.state !== 'answered' ? { ...bid, state: 'refused' as const, problem: event.problem } : bid));
  }
}

/** It is known what became of it. */
export function isSettled({ state }: Pick<SentBid, 'state'>): boolean {
  return state === 'answered' || state === 'refused';
}
