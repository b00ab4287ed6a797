import { defineAggregate } from '@haihe/platform';

/** A listing with its versions, participants and questions; locked after the rights that it offers. */
export const listingAggregate = defineAggregate({ name: 'listing', table: 'market.listing', rank: 300 });

/** A question; locked after its listing. */
export const questionAggregate = defineAggregate({ name: 'question', table: 'market.question', rank: 320 });

/** An offer with its turns; locked after its listing. */
export const offerAggregate = defineAggregate({ name: 'offer', table: 'market.offer', rank: 340 });

/** A deal with its gates, instalments and proposals; locked after its rights and its listing when these change with it. */
export const dealAggregate = defineAggregate({ name: 'deal', table: 'market.deal', rank: 360 });
