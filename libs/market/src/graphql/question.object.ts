import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { QuestionRow } from '../data/queries/question-rows.js';
import { isDisclosed, sideOf } from './disclosure.js';
import { QuestionActionEnum } from './enums.js';
import type { QuestionAction } from './enums.js';

/** A question to a seller. */
@ObjectType('Question', { implements: () => [Node], description: 'A question to a seller. Others read it once its answer is public, without learning who asked.' })
export class QuestionObject extends Node {
  @Field(() => ID, { description: 'Opaque id.' })
  declare readonly id: string;

  @Field({ description: 'Whether the organisation that the caller acts for asked it.' })
  readonly mine!: boolean;

  @Field({ description: 'The question.' })
  readonly text!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  readonly askedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The answer.' })
  readonly answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  readonly answeredAt!: Date | null;

  @Field({ description: 'Whether everybody who sees the listing may read it.' })
  readonly public!: boolean;

  @Field({ description: 'Whether both sides agreed to disclose names; false for third parties.' })
  readonly identitiesDisclosed!: boolean;

  @Field({ description: "Whether the caller's side agreed." })
  readonly iAgreedToDisclose!: boolean;

  @Field(() => [QuestionActionEnum], { description: 'What the caller may do with it now.' })
  readonly availableActions!: readonly QuestionAction[];

  /** As read, for the resolvers of the other fields. */
  readonly row!: QuestionRow;

  static of(row: QuestionRow, caller: Caller): QuestionObject {
    const side = sideOf(caller, row);
    const iAgreed = side === 'BUYER' ? row.buyerAgreed : side === 'SELLER' && row.sellerAgreed;
    const mayAnswer = side === 'SELLER' && row.answeredAt === null && caller.permissions.has('market.listing.write');
    const mayDisclose = side !== undefined && !iAgreed && caller.permissions.has('market.question.ask');
    return {
      id: toGlobalId('Question', row.id),
      mine: side === 'BUYER',
      text: row.text,
      askedAt: row.askedAt,
      answer: row.answer,
      answeredAt: row.answeredAt,
      public: row.public,
      identitiesDisclosed: isDisclosed(caller, row),
      iAgreedToDisclose: iAgreed,
      availableActions: [...(mayAnswer ? (['ANSWER'] as const) : []), ...(mayDisclose ? (['DISCLOSE'] as const) : [])],
      row,
    };
  }
}
