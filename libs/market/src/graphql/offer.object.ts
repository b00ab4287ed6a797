import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { OfferRow } from '../data/queries/offer-rows.js';
import { availableOfferActions, buyerAlias } from '../rules/index.js';
import type { OfferSide, OfferState } from '../rules/index.js';
import { sideOf } from './disclosure.js';
import { OfferActionEnum, OfferSideEnum, OfferStateEnum } from './enums.js';
import type { OfferAction } from './enums.js';
import { fen } from './fen.js';

/** A negotiation between a buyer and the seller of a listing. */
@ObjectType('Offer', { implements: () => [Node], description: 'A negotiation between a buyer and the seller of a listing; for its two parties alone.' })
export class OfferObject extends Node {
  @Field(() => ID, { description: 'Opaque id.' })
  declare readonly id: string;

  @Field({ description: 'Number for people, such as OF-2026-000123.' })
  readonly reference!: string;

  @Field({ description: 'Name of the buyer on this listing until names are disclosed.' })
  readonly buyerAlias!: string;

  @Field(() => OfferStateEnum, { description: 'Where it stands now.' })
  readonly state!: OfferState;

  @Field(() => OfferSideEnum, { description: 'The side whose answer is awaited.' })
  readonly turn!: OfferSide;

  @Field(() => MoneyObject, { description: 'Amount of the last turn.' })
  readonly amount!: MoneyObject;

  @Field(() => String, { nullable: true, description: 'Terms of the last turn.' })
  readonly terms!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the last turn runs out.' })
  readonly expiresAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the side that declined says.' })
  readonly closeReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first made.' })
  readonly createdAt!: Date;

  @Field(() => [OfferActionEnum], { description: 'What the caller may do with it now.' })
  readonly availableActions!: readonly OfferAction[];

  /** As read, for the resolvers of the other fields. */
  readonly row!: OfferRow;

  static of(row: OfferRow, caller: Caller): OfferObject {
    const side = sideOf(caller, row);
    const mayTrade = caller.permissions.has('market.offer.make');
    const commands = side === undefined ? [] : availableOfferActions(row.state, { side, awaited: row.awaited, mayTrade, listingOpen: row.listingOpen });
    return {
      id: toGlobalId('Offer', row.id),
      reference: row.reference,
      buyerAlias: buyerAlias(row.place, caller.locale),
      state: row.state,
      turn: row.awaited,
      amount: fen(row.amountFen),
      terms: row.terms,
      expiresAt: row.expiresAt,
      closeReason: row.closeReason,
      createdAt: row.createdAt,
      availableActions: commands.filter((command): command is OfferAction => command in OfferActionEnum),
      row,
    };
  }
}

/** A page of offers. */
export const { Connection: OfferConnection } = connectionOf('Offer', () => OfferObject);

/** One turn of a negotiation. */
@ObjectType('OfferTurn', { description: 'One turn of a negotiation; never changed.' })
export class OfferTurnObject {
  @Field(() => ID, { description: 'Opaque id; accepting names the turn that was seen.' })
  readonly id!: string;

  @Field(() => OfferSideEnum, { description: 'Who made it.' })
  readonly side!: OfferSide;

  @Field(() => MoneyObject, { description: 'What it says.' })
  readonly amount!: MoneyObject;

  @Field(() => String, { nullable: true, description: 'On which terms.' })
  readonly terms!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly madeAt!: Date;

  @Field({ description: 'Name of the side: the organisation, or the alias of a buyer whose name is not disclosed.' })
  readonly madeBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it runs out.' })
  readonly expiresAt!: Date;
}
