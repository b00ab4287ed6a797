import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@haihe/platform/errors';
import { renderReason } from '../rules/index.js';
import type { Reason } from '../rules/index.js';

/** Why something is as it is. */
@ObjectType('Reason', { description: 'Why something is as it is.' })
export class ReasonObject {
  @Field({ description: 'Stable code, for programs.' })
  readonly code!: string;

  @Field({ description: "The reason in the caller's language." })
  readonly message!: string;

  static of(reason: Reason, locale: Locale): ReasonObject {
    return { code: reason.code, message: renderReason(reason, locale) };
  }
}
