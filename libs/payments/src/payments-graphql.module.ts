import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@haihe/identity';
import { BankDebitResolver } from './graphql/bank-debit.resolver.js';
import { BankStatementEntriesResolver, BankStatementEntryResolver } from './graphql/bank-statement-entry.resolver.js';
import { DeskMutations } from './graphql/desk-mutations.resolver.js';
import { DeskResolver } from './graphql/desk.resolver.js';
import { DeskSearchResolver } from './graphql/desk-search.resolver.js';
import { PaymentDueResolver } from './graphql/payment-due.resolver.js';
import { PaymentLoaders } from './graphql/payment-loaders.js';
import { PayoutResolver } from './graphql/payout.resolver.js';
import { ReceiptAllocationResolver, ReceiptResolver } from './graphql/receipt.resolver.js';
import { ReconciliationResolver } from './graphql/reconciliation.resolver.js';
import { PaymentsModule } from './payments.module.js';
import { StripeGraphqlModule } from './stripe/stripe-graphql.module.js';

const resolvers = [
  BankDebitResolver, BankStatementEntriesResolver, BankStatementEntryResolver, DeskMutations, DeskResolver, DeskSearchResolver, PaymentDueResolver, PayoutResolver,
  ReceiptAllocationResolver, ReceiptResolver, ReconciliationResolver,
];

/** Payments over GraphQL. */
@Module({ imports: [IdentityGraphqlModule, PaymentsModule, StripeGraphqlModule], providers: [PaymentLoaders, ...resolvers], exports: [PaymentLoaders] })
export class PaymentsGraphqlModule {}
