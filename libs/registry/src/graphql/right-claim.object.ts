import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import type { RightClaimRow } from '../data/queries/right-claims.js';
import { ClaimBasisEnum, ClaimStateEnum } from './enums.js';

/** An organisation's claim that a right is its own. */
@ObjectType('RightClaim', { implements: () => [Node], description: "An organisation's claim that a right is its own; seen by it and by the centre." })
export class RightClaimObject extends Node {
  @Field({ description: 'Number that people quote, such as RC-2026-000123.' })
  readonly reference!: string;

  @Field(() => ClaimBasisEnum, { description: 'What it rests on.' })
  readonly basis!: string;

  @Field(() => String, { nullable: true, description: 'The owner in the record that the organisation says it is.' })
  readonly ownerName!: string | null;

  @Field(() => String, { nullable: true, description: 'What the organisation says.' })
  readonly statement!: string | null;

  @Field(() => ClaimStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: 'Why the centre decided so.' })
  readonly decisionReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly submittedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed, refused or withdrawn.' })
  readonly decidedAt!: Date | null;

  /** The row, for the other fields; not on the wire. */
  readonly row!: RightClaimRow;

  static of(row: RightClaimRow): RightClaimObject {
    const { reference, basis, ownerName, statement, state, decisionReason, submittedAt, decidedAt } = row;
    return { id: toGlobalId('RightClaim', row.id), reference, basis, ownerName, statement, state, decisionReason, submittedAt, decidedAt, row };
  }
}
