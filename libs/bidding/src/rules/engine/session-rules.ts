/** How a lot is bid for. */
export const biddingModes = ['ASCENDING', 'SEALED', 'SEALED_ROUNDS', 'DESCENDING', 'DESCENDING_SEALED', 'FIXED_FIRST', 'FIXED_DRAW', 'OPEN_QUOTE'] as const;

/** How a lot is bid for. */
export type BiddingMode = (typeof biddingModes)[number];

/**
 * Fen as a number: the highest price of the exchange (10^13 fen) is a safe integer, and the log is JSON that browsers read.
 */
export type Fen = number;

/** The highest price of the exchange. */
export const MOST_FEN: Fen = 10_000_000_000_000;

/** Milliseconds since 1970, by the clock of the database. */
export type Moment = number;

/** Milliseconds. */
export type Span = number;

/** The least by which a bid exceeds the one before. */
export type Increment =
  | { readonly kind: 'ABSOLUTE'; readonly step: Fen }
  /** Of the current price, rounded up to a whole yuan. */
  | { readonly kind: 'PERCENT'; readonly basisPoints: number }
  /** The step of the last row whose `from` the current price has reached. The first row begins at 0. */
  | { readonly kind: 'TABLE'; readonly rows: readonly { readonly from: Fen; readonly step: Fen }[] };

/** A bid shortly before the end moves the end, so that everybody can answer (domain rules 2.4, 2.6.2). */
export interface Extension {
  /** A bid within this span before the end extends. */
  readonly window: Span;
  /** The end is then this span after the bid, if that is later. Also the full cycle that a pause restores. */
  readonly length: Span;
  /** At most this often. */
  readonly most: number | null;
  /** At most this much in all after the planned end. */
  readonly total: Span | null;
}

/** Whoever keeps a part of the key to what is sealed. */
export interface Keeper {
  readonly number: number;
  readonly name: string;
  /** X25519, base64url. */
  readonly publicKey: string;
}

/** The rules that one session goes by. They are the first entry of its log and change only by publishing it anew. */
export interface SessionRules {
  /** Code and version of the template that they were made from. */
  readonly template: string;
  readonly mode: BiddingMode;
  /** The least price; in descending modes where the price begins; with a fixed price, that price. */
  readonly startPrice: Fen;
  /** Null where bids need not exceed one another by a step. */
  readonly increment: Increment | null;
  readonly opensAt: Moment;
  /** The planned end of bidding; null on the floor, where the hammer ends it, and in descending modes, where the price does. */
  readonly endsAt: Moment | null;
  readonly extension: Extension | null;
  /** Admitted bidders without whom the session does not open: 1 (courts) or 2 (exchanges). */
  readonly minimumBidders: 1 | 2;
  /** A bid beyond either of these has to be confirmed; beyond the ceiling none is taken. */
  readonly caution: { readonly percent: number; readonly steps: number; readonly ceiling: Fen | null };
  readonly descending: { readonly floor: Fen; readonly step: Fen; readonly interval: Span } | null;
  /** Of sealed rounds: how many at most, how long each, and the time between. */
  readonly rounds: { readonly most: number; readonly length: Span; readonly pause: Span } | null;
  /** After the descent: how long sealed bids are taken, and how long whoever stopped the descent may better them. */
  readonly afterDescent: { readonly sealed: Span; readonly best: Span } | null;
  /** The auctioneer leads it in a hall; whoever is online takes part. */
  readonly floor: boolean;
  /** After the end, the session waits this long for bids that had reached a service in time. */
  readonly grace: Span;
  /** The seller's reserve price, sealed to the keepers like a bid; null when the start price is the reserve. */
  readonly reserve: string | null;
  readonly keepers: readonly Keeper[];
  /** Keepers who together open what is sealed. */
  readonly keepersNeeded: number;
  /** SHA-256 of the secret that the draw is made with, hex. */
  readonly drawCommitment: string | null;
}
