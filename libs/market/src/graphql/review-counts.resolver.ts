import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, Reader } from '@haihe/platform';
import { dealQueueCounts } from '../data/queries/listing-pages.js';
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

  @Field(() => Int, { description: 'Deals in which something waits for the centre.' })
  readonly deals!: number;
}

/** The centre's work at a glance. */
@Resolver()
export class ReviewCountsResolver {
  constructor(private readonly reader: Reader) {}

  @Allow('market.listing.review')
  @Query(() => ReviewCountsObject, { description: 'How much waits for the centre.' })
  async reviewCounts(): Promise<ReviewCountsObject> {
    const [counts, deals] = await Promise.all([readReviewCounts(this.reader), dealQueueCounts(this.reader)]);
    return { ...counts, deals };
  }
}
