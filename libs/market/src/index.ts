export { settlementTerms } from './actions/settlement/open-settlement.js';
export { marketSchema } from './data/market-schema.js';
export { MarketGraphqlModule } from './market-graphql.module.js';
export { MarketModule } from './market.module.js';
export { writeSearchRows } from './search/write-search-rows.js';
