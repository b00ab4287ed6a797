import { Field, InputType } from '@nestjs/graphql';
import type { RightKind, RightStatus } from '../rules/index.js';
import { RightKindEnum, RightStatusEnum } from './enums.js';

/** What a list of rights is narrowed to. */
@InputType('RightFilter', { description: 'What a list of rights is narrowed to; what is left out does not narrow.' })
export class RightFilterInput {
  @Field(() => String, { nullable: true, description: 'A number in any spelling, or words of the title in Chinese or English, all of which must be there.' })
  readonly text?: string | null;

  @Field(() => [RightKindEnum], { nullable: true, description: 'Any of these kinds.' })
  readonly kind?: readonly RightKind[] | null;

  @Field(() => [RightStatusEnum], { nullable: true, description: 'Any of these statuses. The list follows changes within a minute.' })
  readonly status?: readonly RightStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be traded. The list follows changes within a minute.' })
  readonly tradable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an annuity is due, or late and can still be paid. The list follows changes within a minute.' })
  readonly annuityDue?: boolean | null;
}
