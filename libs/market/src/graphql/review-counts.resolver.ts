import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, Reader } from '@haihe/platform';
import { readReviewCounts } from '../data/queries/review-counts.js';

/** How much waits for the centre. */
@ObjectType('ReviewCounts', { description: 'How much waits for the centre.' })
export class ReviewCountsObject {
  @Field(() => Int, { description: 'Listings to review.' })
  readonly listings!: number;

  @Field(() => Int, { description: 'Claims to decide.' })
  readonly claims!: number;

  @Field(() => Int, { description: 'Organisations to verify.' })
  readonly organisations!: number;
}

/** The centre's work at a glance. */
@Resolver()
export class ReviewCountsResolver {
  constructor(private readonly reader: Reader) {}

  @Allow('market.listing.review')
  @Query(() => ReviewCountsObject, { description: 'How much waits for the centre.' })
  reviewCounts(): Promise<ReviewCountsObject> {
    return readReviewCounts(this.reader);
  }
}
