import { defineAggregate } from '@haihe/platform';

/** A session with its log, bidders and keepers; locked after its listing, before the deal that comes of it. */
export const sessionAggregate = defineAggregate({ name: 'session', table: 'bidding.session', rank: 350 });
