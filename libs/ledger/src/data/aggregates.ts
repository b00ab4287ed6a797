import { defineAggregate } from '@haihe/platform';

/** An account: locked after everything else that an action locks, all accounts at once. */
export const accountAggregate = defineAggregate({ name: 'ledger account', table: 'ledger.account', rank: 400 });
