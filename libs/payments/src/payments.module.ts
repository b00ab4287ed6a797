import { Module } from '@nestjs/common';
import { IdentityModule } from '@haihe/identity';
import { AddCustodyAccount } from './actions/add-custody-account.js';
import { AllocateReceipt } from './actions/allocate-receipt.js';
import { AskPayout } from './actions/ask-payout.js';
import { BankReconciliation } from './actions/bank-reconciliation.js';
import { ExplainDifference } from './actions/explain-difference.js';
import { ExportPayouts } from './actions/export-payouts.js';
import { FailExportedPayout } from './actions/fail-exported-payout.js';
import { PaymentChannels } from './actions/payment-channels.js';
import { ReconcileDaily } from './actions/reconcile-daily.js';
import { ReconciliationSources } from './actions/reconciliation-source.js';
import { ReturnReceipt } from './actions/return-receipt.js';
import { RunReconciliation } from './actions/run-reconciliation.js';
import { SetPayeeAccount } from './actions/set-payee-account.js';
import { SettleDebit } from './actions/settle-debit.js';
import { ImportStatement } from './importing/import-statement.js';
import { StripeReconciliation } from './stripe/actions/stripe-reconciliation.js';
import { StripeModule } from './stripe/stripe.module.js';

const actions = [
  AddCustodyAccount, AllocateReceipt, AskPayout, ExplainDifference, ExportPayouts, FailExportedPayout, ImportStatement, PaymentChannels, ReconcileDaily, ReconciliationSources,
  ReturnReceipt, RunReconciliation, SetPayeeAccount, SettleDebit,
];

/** Payments without their GraphQL: what the worker needs. */
@Module({ imports: [IdentityModule, StripeModule], providers: [...actions, BankReconciliation, StripeReconciliation], exports: [...actions, StripeModule] })
export class PaymentsModule {}
