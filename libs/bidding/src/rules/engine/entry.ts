import type { Fen, Moment, SessionRules } from './session-rules.js';

/** How a bid came in. */
export type BidChannel = 'ONLINE' | 'FLOOR';

/** Why a bid was not taken. */
export const bidRefusalCodes = [
  'NOT_ADMITTED',
  'NOT_OPEN',
  'PAUSED',
  'CLOSED',
  'LATE',
  'WRONG_KIND',
  'AMOUNT_INVALID',
  'TOO_LOW',
  'OFF_STEP',
  'ABOVE_CEILING',
  'ALREADY_LEADING',
  'ALREADY_SEALED',
  'ALREADY_ENTERED',
  'NOT_YOURS',
  'NEEDS_CONFIRMATION',
  'BOX_INVALID',
] as const;

/** Why a bid was not taken. */
export type BidRefusalCode = (typeof bidRefusalCodes)[number];

/** Why a session is interrupted. */
export const pauseReasons = ['FAULT', 'OBJECTION', 'OPERATOR', 'NETWORK'] as const;

/** Why a session is interrupted. */
export type PauseReason = (typeof pauseReasons)[number];

/** How a session ended. */
export const sessionOutcomes = ['SOLD', 'TOO_FEW_BIDDERS', 'NO_BID', 'BELOW_RESERVE', 'ANNULLED'] as const;

/** How a session ended. */
export type SessionOutcome = (typeof sessionOutcomes)[number];

/** What a bidder does. */
export type BidderCommand =
  | { readonly kind: 'BID'; readonly bidder: string; readonly amount: Fen; readonly confirmed: boolean; readonly channel: BidChannel }
  | { readonly kind: 'SEAL'; readonly bidder: string; readonly box: string }
  | { readonly kind: 'ENTER'; readonly bidder: string; readonly nonce: string };

/** What a keeper's key made known of one sealed thing. */
export interface Opened {
  /** The bidder; null for the reserve price. */
  readonly bidder: string | null;
  /** The key to the box, base64url: whoever has the log can open it too. Null when no keepers could. */
  readonly key: string | null;
  /** What was in it; null when it was nothing valid. */
  readonly amount: Fen | null;
}

/** What is done to a session. */
export type Command =
  | BidderCommand
  | { readonly kind: 'PUBLISH'; readonly rules: SessionRules }
  | { readonly kind: 'ADMIT'; readonly bidder: string; readonly commitment: string; readonly preEmption: number | null }
  | { readonly kind: 'DISMISS'; readonly bidder: string; readonly reason: string }
  /** By the auctioneer; other sessions open when their time has come. */
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'PAUSE'; readonly reason: PauseReason; readonly note: string }
  | { readonly kind: 'RESUME'; readonly note: string }
  | { readonly kind: 'RESTORE'; readonly from: Moment; readonly to: Moment }
  | { readonly kind: 'CALL' }
  | { readonly kind: 'HAMMER' }
  | { readonly kind: 'CLOSE_EARLY' }
  | { readonly kind: 'REVEAL'; readonly opened: readonly Opened[] }
  | { readonly kind: 'ANNUL'; readonly note: string }
  /** Time has passed. */
  | { readonly kind: 'TICK'; readonly drawSecret?: string };

/** What happened, as the log has it. `at` is the moment when the command reached the service. */
export type Entry = { readonly at: Moment } & EntryBody;

/** What happened, without its moment. */
export type EntryBody =
  | { readonly kind: 'PUBLISHED'; readonly rules: SessionRules }
  | { readonly kind: 'ADMITTED'; readonly bidder: string; readonly commitment: string; readonly preEmption: number | null }
  | { readonly kind: 'DISMISSED'; readonly bidder: string; readonly reason: string }
  | { readonly kind: 'OPENED'; readonly endsAt: Moment | null }
  /** `endsAt` when the bid moved the end; `amount` is what is to be paid, in a descent the price of the moment. */
  | { readonly kind: 'BID'; readonly bidder: string; readonly amount: Fen; readonly channel: BidChannel; readonly confirmed: boolean; readonly offered?: Fen; readonly preEmption?: true; readonly endsAt?: Moment }
  | { readonly kind: 'SEALED'; readonly bidder: string; readonly box: string }
  | { readonly kind: 'ENTERED'; readonly bidder: string; readonly nonce: string }
  /** `least` when a higher bid would be taken. `of` says what was tried. */
  | { readonly kind: 'REJECTED'; readonly of: BidderCommand['kind']; readonly bidder: string; readonly code: BidRefusalCode; readonly amount?: Fen; readonly channel?: BidChannel; readonly confirmed?: boolean; readonly least?: Fen }
  | { readonly kind: 'PAUSED'; readonly reason: PauseReason; readonly note: string }
  | { readonly kind: 'RESUMED'; readonly note: string; readonly endsAt: Moment | null; readonly stageSince: Moment }
  | { readonly kind: 'RESTORED'; readonly from: Moment; readonly to: Moment; readonly endsAt: Moment | null; readonly stageSince: Moment }
  | { readonly kind: 'CALLED'; readonly call: 1 | 2 }
  /** Bidding goes on in another way, or rests until the keepers have opened what is sealed (`OPENING`). By the hammer or early, when that ended the bidding. */
  | { readonly kind: 'STAGE'; readonly stage: Stage; readonly round: number; readonly since: Moment; readonly endsAt: Moment | null; readonly hammer?: true; readonly early?: true }
  | { readonly kind: 'REVEALED'; readonly opened: readonly Opened[] }
  | { readonly kind: 'CLOSED'; readonly outcome: SessionOutcome; readonly winner: string | null; readonly price: Fen | null; readonly runnerUp: string | null; readonly runnerUpPrice: Fen | null; readonly hammer?: true; readonly early?: true; readonly note?: string; readonly drawSecret?: string };

/** What the bidding of an open session consists of at the moment. */
export const stages = ['BIDDING', 'DESCENT', 'SEALED', 'OPENING', 'BEST'] as const;

/** What the bidding of an open session consists of at the moment. */
export type Stage = (typeof stages)[number];
