import type { AreaSchema } from '@haihe/platform';
import { Bidding1700000000400 } from './migrations/1700000000400-bidding.js';

/** The bidding's part of the database. */
export const biddingSchema: AreaSchema = {
  name: 'bidding',
  entities: [],
  migrations: [Bidding1700000000400],
};
