import type { AreaSchema } from '@haihe/platform';
import { bankTables } from './data/bank-tables.js';
import { stripeTables } from './stripe/data/stripe-tables.js';

/** The part of the database that payments own; each channel adds its tables. */
export const paymentsSchema: AreaSchema = {
  name: 'payments',
  entities: [...bankTables.entities, ...stripeTables.entities],
  migrations: [...bankTables.migrations, ...stripeTables.migrations],
};
