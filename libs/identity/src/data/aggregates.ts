import { defineAggregate } from '@haihe/platform';

/** An organisation with its members: locked before either changes, so that the last owner is counted right. */
export const organisationAggregate = defineAggregate({ name: 'organisation', table: 'identity.organisation', rank: 100 });

/** One membership, held while a session is bound to it. */
export const membershipAggregate = defineAggregate({ name: 'membership', table: 'identity.membership', rank: 110 });
