export { marketSchema } from './data/market-schema.js';
export { writeSearchRows } from './search/write-search-rows.js';
