import type { SessionAward, SessionStateCode } from '../../data/queries/session-rows.js';
import type { BiddingMode, BidRefusalCode, EntryBody, PauseReason, SessionOutcome, Stage } from '../../rules/index.js';
import { describedEnum } from '../described-enum.js';

/** GraphQL enum of the modes. */
export const BiddingModeEnum = describedEnum<BiddingMode>('BiddingMode', 'How a lot is bid for.', {
  ASCENDING: 'Bids rise; the highest wins (增价).',
  SEALED: 'One sealed bid each (一次性报价).',
  SEALED_ROUNDS: 'Sealed bids in rounds (多轮次报价).',
  DESCENDING: 'The price falls until somebody takes it (减价).',
  DESCENDING_SEALED: 'The price falls; after the first taker sealed bids, then his best bid (减价后密封).',
  FIXED_FIRST: 'A fixed price; first come, first served (一口价).',
  FIXED_DRAW: 'A fixed price; a draw decides (一口价抽签).',
  OPEN_QUOTE: 'Quotes over the whole term (动态报价).',
});

/** GraphQL enum of the states. */
export const SessionStateEnum = describedEnum<SessionStateCode>('SessionState', 'Where a session stands.', {
  DRAFT: 'Being prepared; for the centre and the seller (草稿).',
  ANNOUNCED: 'Published; sign-up is open until its end (公告中).',
  OPEN: 'Bids are taken (竞价中).',
  PAUSED: 'Interrupted; everybody gets a full cycle when it goes on (暂停).',
  CLOSED: 'Over (已结束).',
});

/** GraphQL enum of the stages. */
export const SessionStageEnum = describedEnum<Stage>('SessionStage', 'What the bidding consists of at the moment.', {
  BIDDING: 'Open bids.',
  DESCENT: 'The price is falling.',
  SEALED: 'Sealed bids are taken.',
  OPENING: 'The keepers open what is sealed.',
  BEST: 'Whoever stopped the descent may better the sealed bids.',
});

/** GraphQL enum of the outcomes. */
export const SessionOutcomeEnum = describedEnum<SessionOutcome>('SessionOutcome', 'How a session ended.', {
  SOLD: 'Somebody won.',
  TOO_FEW_BIDDERS: 'Fewer bidders were admitted than the rules ask for.',
  NO_BID: 'Nobody bid.',
  BELOW_RESERVE: 'The best bid was below the seller’s reserve price.',
  ANNULLED: 'The centre declared it void.',
});

/** GraphQL enum of what becomes of a result. */
export const SessionAwardEnum = describedEnum<SessionAward>('SessionAward', 'What became of the result.', {
  CONTRACTING: 'The winner’s deal is being settled.',
  DEFAULTED: 'The winner did not keep his word; his deposit is forfeited.',
  RUNNER_UP_ASKED: 'The runner-up is asked whether he takes it at his price.',
  FINISHED: 'Settled, or nothing more to come.',
});

/** GraphQL enum of the reasons of an interruption. */
export const PauseReasonEnum = describedEnum<PauseReason>('PauseReason', 'Why a session is interrupted.', {
  FAULT: 'A fault of the system.',
  OBJECTION: 'An objection is looked into.',
  OPERATOR: 'By order of the centre.',
  NETWORK: 'The hall lost the network.',
});

/** GraphQL enum of why a bid was not taken. */
export const BidRefusalCodeEnum = describedEnum<BidRefusalCode>('BidRefusalCode', 'Why a bid was not taken, by the rules of its session.', {
  NOT_ADMITTED: 'The bidder takes no part.',
  NOT_OPEN: 'Bidding has not begun, or the keepers are opening what is sealed.',
  PAUSED: 'The session is interrupted.',
  CLOSED: 'The session is over, or somebody was first.',
  LATE: 'It came after the end.',
  WRONG_KIND: 'The session takes another kind of bid at the moment.',
  AMOUNT_INVALID: 'No such amount can be bid.',
  TOO_LOW: 'A higher amount is needed; `least` says which.',
  OFF_STEP: 'The amount does not stand on a step; `least` is the next that does.',
  ABOVE_CEILING: 'The rules take no bid as high.',
  ALREADY_LEADING: 'The bidder leads already.',
  ALREADY_SEALED: 'The bidder has handed in his sealed bid.',
  ALREADY_ENTERED: 'The bidder has entered the draw.',
  NOT_YOURS: 'It is another bidder’s turn alone.',
  NEEDS_CONFIRMATION: 'It is far above the price: send it again, confirmed.',
  BOX_INVALID: 'What was sealed, or the random number for a draw, has not the right form.',
});

/** GraphQL enum of the ways in which bids come. */
export const BidChannelEnum = describedEnum<'ONLINE' | 'FLOOR'>('BidChannel', 'How a bid came in.', { ONLINE: 'Over the web.', FLOOR: 'By paddle in the hall.' });

/** GraphQL enum of the kinds of entries. */
export const SessionEntryKindEnum = describedEnum<EntryBody['kind']>('SessionEntryKind', 'What happened in a session.', {
  PUBLISHED: 'Its rules were announced.',
  ADMITTED: 'A bidder was admitted.',
  DISMISSED: 'A bidder left before the opening.',
  OPENED: 'Bidding began.',
  BID: 'A bid was taken.',
  SEALED: 'A sealed bid was handed in.',
  ENTERED: 'Somebody entered the draw.',
  REJECTED: 'A bid was not taken.',
  PAUSED: 'It was interrupted.',
  RESUMED: 'It went on.',
  RESTORED: 'Everybody got a full cycle for a time when nobody could bid.',
  CALLED: 'The auctioneer called.',
  STAGE: 'Another stage began.',
  REVEALED: 'The keepers opened what was sealed.',
  CLOSED: 'It was over.',
});

/** GraphQL enum of the kinds of steps. */
export const IncrementKindEnum = describedEnum<'ABSOLUTE' | 'PERCENT' | 'TABLE'>('IncrementKind', 'How the step between bids is found.', {
  ABSOLUTE: 'Always the same amount.',
  PERCENT: 'A share of the price, rounded up to a yuan.',
  TABLE: 'By the price reached.',
});

/** GraphQL enum of how an event runs. */
export const EventRunningEnum = describedEnum<'SEQUENCE' | 'PARALLEL'>('EventRunning', 'How the lots of an event follow one another.', { SEQUENCE: 'One after the other.', PARALLEL: 'At the same time.' });

/** GraphQL enum of what a caller can do with a session. */
export const SessionActionEnum = describedEnum('SessionAction', 'What the caller can do with a session now.', {
  SIGN_UP: 'Sign up as a bidder.',
  CONFIRM: 'Agree to changed rules.',
  LEAVE: 'Take the sign-up back.',
  BID: 'Place a bid.',
  SEAL: 'Hand in a sealed bid.',
  ENTER: 'Enter the draw.',
  EDIT: 'Change the draft.',
  DISCARD: 'Give the draft up.',
  ASK_SELLER: 'Ask the seller whether he agrees to the draft.',
  AGREE: 'Agree, as the seller, to what is asked.',
  RETURN: 'Send back, as the seller, what is asked.',
  PUBLISH: 'Announce the draft.',
  AMEND: 'Change the announced rules; the notice restarts.',
  OPEN: 'Open the session in the hall.',
  PAUSE: 'Interrupt it.',
  RESUME: 'Let it go on.',
  CALL: 'Call: going once, going twice.',
  HAMMER: 'Knock down.',
  ANNUL: 'Declare it void.',
  CLOSE_EARLY: 'Take the best quote before the end.',
  GIVE_SHARES: 'Open what is sealed, as a keeper.',
  ENTER_PADDLE_BID: 'Write a paddle bid down.',
  CONFIRM_PADDLE_BID: 'Confirm what another clerk wrote down.',
  ACCEPT_AS_RUNNER_UP: 'Take the lot as runner-up.',
  DECLINE_AS_RUNNER_UP: 'Decline it as runner-up.',
  HOLD_AGAIN: 'Hold a second session.',
});

/** What a caller can do with a session. */
export type SessionAction = keyof typeof SessionActionEnum;
