import { Field, ObjectType } from '@nestjs/graphql';
import type { Caller } from '@haihe/platform';

/** Who is signed in, on the wire. */
@ObjectType('Viewer', { description: 'Who is signed in, for whom he acts and what he may do.' })
export class ViewerObject {
  @Field(() => [String], { description: 'Permissions in the organisation that is acted for, e.g. market.listing.write.' })
  readonly permissions!: readonly string[];

  /** Not on the wire. */
  readonly personId!: string;
  readonly membershipId!: string | undefined;

  /** Null for a caller who is not signed in. */
  static of(caller: Caller): ViewerObject | null {
    if (!caller.person) return null;
    return { personId: caller.person.id, membershipId: caller.acting?.membershipId, permissions: [...caller.permissions].sort() };
  }
}
