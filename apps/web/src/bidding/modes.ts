import type { BiddingMode } from '../api/generated/graphql.js';

/** How a lot is bid for, in the order in which people look for them. */
export const biddingModes: readonly BiddingMode[] = ['ASCENDING', 'SEALED', 'SEALED_ROUNDS', 'DESCENDING', 'DESCENDING_SEALED', 'FIXED_FIRST', 'FIXED_DRAW', 'OPEN_QUOTE'];
