import type { AreaSchema } from '@haihe/platform';
import { AccountEntity } from './account.entity.js';
import { Ledger1700000000150 } from './migrations/1700000000150-ledger.js';
import { PostingEntity } from './posting.entity.js';
import { TransactionEntity } from './transaction.entity.js';

/** The ledger's part of the database. */
export const ledgerSchema: AreaSchema = {
  name: 'ledger',
  entities: [AccountEntity, TransactionEntity, PostingEntity],
  migrations: [Ledger1700000000150],
};
