import type { DealQuery } from '../api/generated/graphql.js';

/** A deal as its page shows it. */
export type ShownDeal = NonNullable<DealQuery['deal']>;
