import type { BidderState, DepositState } from '../../data/queries/bidder-rows.js';
import { describedEnum } from '../described-enum.js';

/** GraphQL enum of {@link BidderState}. */
export const BidderStateEnum = describedEnum<BidderState>('BidderState', 'Where a sign-up stands.', {
  SIGNED_UP: 'The deposit is awaited (待缴保证金).',
  TO_REVIEW: 'The centre looks at the claim to buy first (待审核).',
  TO_CONFIRM: 'The rules changed; the bidder confirms (待确认).',
  ADMITTED: 'May bid under a number (已取得资格).',
  REFUSED: 'Takes no part (未取得资格).',
  LEFT: 'Took the sign-up back (已退出).',
});

/** GraphQL enum of {@link DepositState}. */
export const DepositStateEnum = describedEnum<DepositState>('DepositState', 'Where the deposit of a bidder stands.', {
  NONE: 'None was asked for, or it was cancelled (无).',
  ASKED: 'It is to be paid (待缴).',
  HELD: 'It is held in escrow (已托管).',
  RELEASED: 'It is at the bidder’s disposal again (已退回).',
  OFFSET: 'It counted towards the price (已抵作价款).',
  FORFEITED: 'It was lost by a default (不予退还).',
});

/** What a caller can do with a sign-up. */
export const bidderActions = ['CONFIRM', 'LEAVE', 'ADMIT', 'REFUSE', 'ACCEPT_AS_RUNNER_UP', 'DECLINE_AS_RUNNER_UP'] as const;

/** What a caller can do with a sign-up. */
export type BidderAction = (typeof bidderActions)[number];

/** GraphQL enum of {@link BidderAction}. */
export const BidderActionEnum = describedEnum<BidderAction>('BidderAction', 'What the caller can do with a sign-up now.', {
  CONFIRM: 'sessionConfirm.',
  LEAVE: 'sessionLeave.',
  ADMIT: 'bidderAdmit.',
  REFUSE: 'bidderRefuse.',
  ACCEPT_AS_RUNNER_UP: 'runnerUpDecide, accepting.',
  DECLINE_AS_RUNNER_UP: 'runnerUpDecide, declining.',
});
