import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Node, toGlobalId } from '@haihe/platform';
import type { BidderRow, BidderState, DepositState } from '../../data/queries/bidder-rows.js';
import { BidChannelEnum } from '../sessions/enums.js';
import { BidderStateEnum, DepositStateEnum } from './enums.js';

/** An organisation that signed up for a session; for itself and the centre. */
@ObjectType('SessionBidder', { implements: () => [Node], description: 'An organisation that signed up for a session (竞买人). For itself and the centre: to all others it is a number.' })
export class SessionBidderObject extends Node {
  readonly row!: BidderRow;

  @Field(() => BidderStateEnum, { description: 'Where the sign-up stands.' })
  readonly state!: BidderState;

  @Field(() => String, { nullable: true, description: 'Why it takes no part: NOT_IN_TIME, DEPOSIT_LATE, or the centre’s words.' })
  readonly reason!: string | null;

  @Field(() => BidChannelEnum, { description: 'How it wants to bid.' })
  readonly channel!: 'ONLINE' | 'FLOOR';

  @Field(() => Int, { nullable: true, description: 'Its place among those who may buy first at an equal price; null without such a right.' })
  readonly preEmption!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it claims to buy first.' })
  readonly preEmptionGround!: string | null;

  @Field({ description: 'Its deposit may be kept while it waits as runner-up.' })
  readonly keepWaiting!: boolean;

  @Field(() => DepositStateEnum, { description: 'Where its deposit stands.' })
  readonly depositState!: DepositState;

  @Field({ description: 'When it signed up.' })
  readonly signedUpAt!: Date;

  @Field({ description: 'The rules were changed and it has to confirm that it takes part.' })
  readonly mustConfirm!: boolean;

  static of(row: BidderRow): SessionBidderObject {
    const { id, state, reason, channel, preEmption, preEmptionGround, keepWaiting, depositState, signedUpAt } = row;
    return Object.assign(new SessionBidderObject(), {
      row,
      ...{ id: toGlobalId('SessionBidder', id), state, reason, channel, preEmption, preEmptionGround, keepWaiting, depositState, signedUpAt },
      mustConfirm: state === 'TO_CONFIRM',
    });
  }
}

/** A page of sign-ups. */
export const { Connection: SessionBidderConnection } = connectionOf('SessionBidder', () => SessionBidderObject);
