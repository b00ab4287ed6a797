import { Field, ObjectType } from '@nestjs/graphql';
import type { UsccVerdict } from '../rules/index.js';
import { UsccVerdictEnum } from './enums.js';

/** The check of a code on the wire. */
@ObjectType('UsccCheck', { description: 'What the check digits say of a unified social credit code.' })
export class UsccCheckObject {
  @Field({ description: 'The code as it would be kept.' })
  readonly normalized!: string;

  @Field(() => UsccVerdictEnum, { description: 'Valid, to be confirmed, or no such code.' })
  readonly verdict!: UsccVerdict;

  @Field({ description: 'What is wrong and what to do.' })
  readonly message!: string;
}
