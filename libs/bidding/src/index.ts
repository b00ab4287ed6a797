export { BiddingGraphqlModule } from './bidding-graphql.module.js';
export { BiddingModule } from './bidding.module.js';
export { biddingSchema } from './data/bidding-schema.js';
