import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import type { SaleEventRow, SessionRow } from '../../data/queries/session-rows.js';
import { BiddingModeEnum, EventRunningEnum, SessionAwardEnum, SessionOutcomeEnum, SessionStageEnum, SessionStateEnum } from './enums.js';

/** The bidding for one lot. */
@ObjectType('BiddingSession', { implements: () => [Node], description: 'The bidding for one lot, that is one listing (竞价). Public once it is announced.' })
export class BiddingSessionObject extends Node {
  readonly row!: SessionRow;

  @Field({ description: 'BS-2026-000123' })
  readonly reference!: string;

  @Field(() => BiddingModeEnum, { description: 'How it is bid for.' })
  readonly mode!: string;

  @Field({ description: 'Led by an auctioneer in a hall, and online at once.' })
  readonly floor!: boolean;

  @Field(() => SessionStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field(() => SessionStageEnum, { description: 'What the bidding consists of.' })
  readonly stage!: string;

  @Field(() => Int, { description: 'Counts publications; a change restarts the notice.' })
  readonly rulesVersion!: number;

  @Field(() => MoneyObject, { description: 'The least price; in a descent where it begins; with a fixed price, that price.' })
  readonly startPrice!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The deposit of each bidder; zero when the event has one for all its lots.' })
  readonly deposit!: MoneyObject;

  @Field(() => Int, { description: 'Least days between publication and opening.' })
  readonly noticeDays!: number;

  @Field(() => Date, { nullable: true, description: 'When these rules were published.' })
  readonly announcedAt!: Date | null;

  @Field({ description: 'Until when one can sign up, exclusive.' })
  readonly signUpUntil!: Date;

  @Field({ description: 'When bidding opens.' })
  readonly opensAt!: Date;

  @Field(() => Date, { nullable: true, description: 'The end, as it stands; null where the hammer or the price ends it.' })
  readonly endsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was over.' })
  readonly closedAt!: Date | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The price.' })
  readonly price!: MoneyObject | null;

  @Field(() => String, { nullable: true, description: 'The number of whoever leads.' })
  readonly leader!: string | null;

  @Field(() => Int, { description: 'Bids that were taken.' })
  readonly bids!: number;

  @Field(() => Int, { description: 'Admitted bidders.' })
  readonly admitted!: number;

  @Field(() => SessionOutcomeEnum, { nullable: true, description: 'How it ended.' })
  readonly outcome!: string | null;

  @Field(() => SessionAwardEnum, { nullable: true, description: 'What became of the result.' })
  readonly award!: string | null;

  @Field(() => Date, { nullable: true, description: 'Until when the runner-up can answer.' })
  readonly awardUntil!: Date | null;

  @Field({ description: 'Whether a second session may be held when this one sells nothing.' })
  readonly secondAllowed!: boolean;

  @Field(() => Int, { nullable: true, description: 'Its place in the event.' })
  readonly eventPlace!: number | null;

  @Field(() => Int, { description: 'The last entry of the log; 0 for a draft.' })
  readonly seq!: number;

  @Field({ description: 'The hash of the log’s last entry, hexadecimal.' })
  readonly head!: string;

  @Field({ description: 'Where the log can be downloaded.' })
  readonly log!: string;

  static of(row: SessionRow): BiddingSessionObject {
    const { reference, mode, floor, state, stage, rulesVersion, noticeDays, announcedAt, signUpUntil, opensAt, endsAt, closedAt, leader, bids, admitted, outcome, award, awardUntil } = row;
    return {
      ...{ row, id: toGlobalId('BiddingSession', row.id), reference, mode, floor, state, stage, rulesVersion, noticeDays, announcedAt, signUpUntil, opensAt, endsAt, closedAt, leader },
      ...{ bids, admitted, outcome, award, awardUntil, secondAllowed: row.secondAllowed, eventPlace: row.eventPlace, seq: row.seq, head: row.head },
      startPrice: MoneyObject.ofMinor(row.startPriceFen) as MoneyObject,
      deposit: MoneyObject.ofMinor(row.depositFen) as MoneyObject,
      price: MoneyObject.ofMinor(row.priceFen),
      log: `/bidding/sessions/${reference}/log`,
    };
  }
}

/** Pages of sessions. */
export const { Connection: BiddingSessionConnection } = connectionOf('BiddingSession', () => BiddingSessionObject);

/** Several lots under one name. */
@ObjectType('SaleEvent', { implements: () => [Node], description: 'Several lots under one name (专场).' })
export class SaleEventObject extends Node {
  readonly row!: SaleEventRow;

  @Field({ description: 'EV-2026-000001' })
  readonly reference!: string;

  @Field({ description: 'Its name.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  readonly titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  readonly description!: string | null;

  @Field(() => EventRunningEnum, { description: 'How its lots follow one another.' })
  readonly running!: string;

  @Field(() => String, { nullable: true, description: 'Where the hall is.' })
  readonly hall!: string | null;

  @Field(() => MoneyObject, { nullable: true, description: 'One deposit for all lots; null when each has its own.' })
  readonly deposit!: MoneyObject | null;

  static of(row: SaleEventRow): SaleEventObject {
    const { reference, title, titleEn, description, running, hall } = row;
    return { row, id: toGlobalId('SaleEvent', row.id), reference, title, titleEn, description, running, hall, deposit: MoneyObject.ofMinor(row.depositFen) };
  }
}

/** Pages of sale events. */
export const { Connection: SaleEventConnection } = connectionOf('SaleEvent', () => SaleEventObject);
