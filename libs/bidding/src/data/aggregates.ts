import { defineAggregate } from '@haihe/platform';

/** A session with its log, bidders and keepers; locked after its listing, before the deal that comes of it. */
export const sessionAggregate = defineAggregate({ name: 'session', table: 'bidding.session', rank: 350 });

/** A seller's choice that a session is held by itself; locked before the rights and the listing that it takes into bidding. */
export const contestAggregate = defineAggregate({ name: 'contest', table: 'bidding.contest', rank: 190 });
