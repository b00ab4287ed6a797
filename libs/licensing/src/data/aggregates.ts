import { defineAggregate } from '@haihe/platform';

/** A licence with its rights and cells; locked after its rights, before what is owed on it. */
export const licenceAggregate = defineAggregate({ name: 'licence', table: 'licensing.licence', rank: 365 });
