import { Module } from '@nestjs/common';
import { LedgerAccountResolver } from './graphql/ledger-account.resolver.js';
import { LedgerResolver } from './graphql/ledger.resolver.js';

/** Accounts and statements over GraphQL. Money is moved by functions on an open transaction: they need no module. */
@Module({ providers: [LedgerAccountResolver, LedgerResolver] })
export class LedgerGraphqlModule {}
