import { defineAggregate } from '@haihe/platform';

/** A bank account of the exchange: held while a statement of it is imported. */
export const custodyAccountAggregate = defineAggregate({ name: 'custody account', table: 'payments.custody_account', rank: 382 });

/** A payment due with what was paid on it. */
export const paymentDueAggregate = defineAggregate({ name: 'payment due', table: 'payments.payment_due', rank: 385 });

/** Money that arrived, with what was done with it. */
export const receiptAggregate = defineAggregate({ name: 'receipt', table: 'payments.receipt', rank: 390 });

/** Money on its way out. */
export const payoutAggregate = defineAggregate({ name: 'payout', table: 'payments.payout', rank: 395 });

/** A line of a bank statement: held while it is said what a debit was. */
export const bankLineAggregate = defineAggregate({ name: 'bank statement line', table: 'payments.bank_statement_line', rank: 397 });
