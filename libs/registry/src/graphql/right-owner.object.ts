import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '@haihe/platform';
import type { OwnerRow } from '../data/queries/right-parts.js';
import { formatShare, shareText } from '../rules/index.js';

/** A current owner of a right. */
@ObjectType('RightOwner', { description: 'A current owner of a right.' })
export class RightOwnerObject {
  @Field({ description: 'Name as it stands in the record.' })
  readonly name!: string;

  @Field({ description: 'Exact share in lowest terms, such as 1/3; the shares of all owners sum to 1.' })
  readonly share!: string;

  @Field({ description: 'The share as people write it: 50%, 1/3.' })
  readonly shareText!: string;

  @Field({ description: 'Whether the share is stated; else equal shares are presumed.' })
  readonly shareStated!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Owner since, when known.' })
  readonly since!: string | null;

  /** The organisation of the exchange that the owner is; resolved as `organisation`. */
  readonly organisationId!: string | null;

  static of({ name, numerator, denominator, shareStated, since, organisationId }: OwnerRow): RightOwnerObject {
    const share = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
    return { name, share: formatShare(share), shareText: shareText(share), shareStated, since, organisationId };
  }
}
