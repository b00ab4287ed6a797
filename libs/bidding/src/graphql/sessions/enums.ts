import { registerEnumType } from '@nestjs/graphql';
import type { SessionAward, SessionStateCode } from '../../data/queries/session-rows.js';
import { bidRefusalCodes } from '../../rules/index.js';
import type { BiddingMode, PauseReason, SessionOutcome, Stage } from '../../rules/index.js';

function enumOf<const Value extends string>(values: readonly Value[]): { readonly [Key in Value]: Key } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [Key in Value]: Key };
}

function described<const Value extends string>(name: string, description: string, texts: Readonly<Record<Value, string>>): { readonly [Key in Value]: Key } {
  const values = enumOf(Object.keys(texts) as Value[]);
  registerEnumType(values, { name, description, valuesMap: Object.fromEntries(Object.entries<string>(texts).map(([value, text]) => [value, { description: text }])) as never });
  return values;
}

/** GraphQL enum of the modes. */
export const BiddingModeEnum = described<BiddingMode>('BiddingMode', 'How a lot is bid for.', {
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
export const SessionStateEnum = described<SessionStateCode>('SessionState', 'Where a session stands.', {
  DRAFT: 'Being prepared; for the centre and the seller (草稿).',
  ANNOUNCED: 'Published; sign-up is open until its end (公告中).',
  OPEN: 'Bids are taken (竞价中).',
  PAUSED: 'Interrupted; everybody gets a full cycle when it goes on (暂停).',
  CLOSED: 'Over (已结束).',
});

/** GraphQL enum of the stages. */
export const SessionStageEnum = described<Stage>('SessionStage', 'What the bidding consists of at the moment.', {
  BIDDING: 'Open bids.',
  DESCENT: 'The price is falling.',
  SEALED: 'Sealed bids are taken.',
  OPENING: 'The keepers open what is sealed.',
  BEST: 'Whoever stopped the descent may better the sealed bids.',
});

/** GraphQL enum of the outcomes. */
export const SessionOutcomeEnum = described<SessionOutcome>('SessionOutcome', 'How a session ended.', {
  SOLD: 'Somebody won.',
  TOO_FEW_BIDDERS: 'Fewer bidders were admitted than the rules ask for.',
  NO_BID: 'Nobody bid.',
  BELOW_RESERVE: 'The best bid was below the seller’s reserve price.',
  ANNULLED: 'The centre declared it void.',
});

/** GraphQL enum of what becomes of a result. */
export const SessionAwardEnum = described<SessionAward>('SessionAward', 'What became of the result.', {
  CONTRACTING: 'The winner’s deal is being settled.',
  DEFAULTED: 'The winner did not keep his word; his deposit is forfeited.',
  RUNNER_UP_ASKED: 'The runner-up is asked whether he takes it at his price.',
  FINISHED: 'Settled, or nothing more to come.',
});

/** GraphQL enum of the reasons of an interruption. */
export const PauseReasonEnum = described<PauseReason>('PauseReason', 'Why a session is interrupted.', {
  FAULT: 'A fault of the system.',
  OBJECTION: 'An objection is looked into.',
  OPERATOR: 'By order of the centre.',
  NETWORK: 'The hall lost the network.',
});

/** GraphQL enum of why a bid was not taken. */
export const BidRefusalCodeEnum = enumOf(bidRefusalCodes);
registerEnumType(BidRefusalCodeEnum, { name: 'BidRefusalCode', description: 'Why a bid was not taken, by the rules of its session.' });

/** GraphQL enum of the ways in which bids come. */
export const BidChannelEnum = described<'ONLINE' | 'FLOOR'>('BidChannel', 'How a bid came in.', { ONLINE: 'Over the web.', FLOOR: 'By paddle in the hall.' });

/** GraphQL enum of the kinds of entries. */
export const SessionEntryKindEnum = enumOf(['PUBLISHED', 'ADMITTED', 'DISMISSED', 'OPENED', 'BID', 'SEALED', 'ENTERED', 'REJECTED', 'PAUSED', 'RESUMED', 'RESTORED', 'CALLED', 'STAGE', 'REVEALED', 'CLOSED']);
registerEnumType(SessionEntryKindEnum, { name: 'SessionEntryKind', description: 'What happened in a session.' });

/** GraphQL enum of the kinds of steps. */
export const IncrementKindEnum = described<'ABSOLUTE' | 'PERCENT' | 'TABLE'>('IncrementKind', 'How the step between bids is found.', {
  ABSOLUTE: 'Always the same amount.',
  PERCENT: 'A share of the price, rounded up to a yuan.',
  TABLE: 'By the price reached.',
});

/** GraphQL enum of how an event runs. */
export const EventRunningEnum = described<'SEQUENCE' | 'PARALLEL'>('EventRunning', 'How the lots of an event follow one another.', { SEQUENCE: 'One after the other.', PARALLEL: 'At the same time.' });

/** What a caller can do with a session. */
export const sessionActions = ['SIGN_UP', 'CONFIRM', 'LEAVE', 'BID', 'SEAL', 'ENTER', 'EDIT', 'PUBLISH', 'AMEND', 'OPEN', 'PAUSE', 'RESUME', 'CALL', 'HAMMER', 'ANNUL', 'CLOSE_EARLY', 'GIVE_SHARES', 'ENTER_PADDLE_BID', 'CONFIRM_PADDLE_BID', 'ACCEPT_AS_RUNNER_UP', 'DECLINE_AS_RUNNER_UP', 'HOLD_AGAIN'] as const;

/** What a caller can do with a session. */
export type SessionAction = (typeof sessionActions)[number];

/** GraphQL enum of {@link SessionAction}. */
export const SessionActionEnum = enumOf(sessionActions);
registerEnumType(SessionActionEnum, { name: 'SessionAction', description: 'What the caller can do with a session now.' });
