import type { AreaSchema } from '@haihe/platform';
import { AllocationEntity } from './allocation.entity.js';
import { BankStatementEntity } from './bank-statement.entity.js';
import { BankStatementLineEntity } from './bank-statement-line.entity.js';
import { CustodyAccountEntity } from './custody-account.entity.js';
import { Payments1700000000160 } from './migrations/1700000000160-payments.js';
import { Reversals1700000000161 } from './migrations/1700000000161-reversals.js';
import { PaidFrom1700000000162 } from './migrations/1700000000162-paid-from.js';
import { PayeeAccountEntity } from './payee-account.entity.js';
import { PaymentDueEntity } from './payment-due.entity.js';
import { PayoutBatchEntity } from './payout-batch.entity.js';
import { PayoutEntity } from './payout.entity.js';
import { ReceiptEntity } from './receipt.entity.js';
import { ReconciliationDifferenceEntity } from './reconciliation-difference.entity.js';
import { ReconciliationEntity } from './reconciliation.entity.js';

/** The tables that every channel shares, and those of bank transfer. */
export const bankTables: Omit<AreaSchema, 'name'> = {
  entities: [
    AllocationEntity, BankStatementEntity, BankStatementLineEntity, CustodyAccountEntity, PayeeAccountEntity, PaymentDueEntity, PayoutBatchEntity,
    PayoutEntity, ReceiptEntity, ReconciliationDifferenceEntity, ReconciliationEntity,
  ],
  migrations: [Payments1700000000160, Reversals1700000000161, PaidFrom1700000000162],
};
