import { Field, ObjectType } from '@nestjs/graphql';
import type { BidderRow } from '../../data/queries/bidder-rows.js';

/** Who a bidder was, with the salt that proves it against the log. */
@ObjectType('BidderDisclosure', { description: 'Who a bidder was, with the salt that proves it against the commitment in the log. Whoever is given it can check it himself.' })
export class BidderDisclosureObject {
  @Field({ description: 'Reference of the session.' })
  readonly session!: string;

  @Field({ description: 'The bidder’s number.' })
  readonly bidder!: string;

  @Field({ description: '32 bytes in hexadecimal.' })
  readonly salt!: string;

  @Field({ description: 'Unified social credit code of the organisation.' })
  readonly organisation!: string;

  @Field({ description: 'Its name when it was admitted.' })
  readonly name!: string;

  /** Null before he was admitted. */
  static of({ number, salt, committedCode, committedName }: BidderRow, session: string): BidderDisclosureObject | null {
    return number === null || committedCode === null || committedName === null ? null : { session, bidder: number, salt, organisation: committedCode, name: committedName };
  }
}
