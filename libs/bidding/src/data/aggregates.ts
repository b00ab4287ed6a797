import { defineAggregate } from '@haihe/platform';

/** A sale event with one deposit for all its lots; locked before its sessions, where deposits come and go. */
export const saleEventAggregate = defineAggregate({ name: 'sale-event', table: 'bidding.sale_event', rank: 345 });

/** A session with its log, bidders and keepers; locked after its listing, before the deal that comes of it. */
export const sessionAggregate = defineAggregate({ name: 'session', table: 'bidding.session', rank: 350 });

/** A seller's choice that a session is held by itself; locked before the rights and the listing that it takes into bidding. */
export const contestAggregate = defineAggregate({ name: 'contest', table: 'bidding.contest', rank: 190 });
