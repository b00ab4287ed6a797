import { BidderLoader } from './bidder.loader.js';
import { BidderMutations } from './bidder-mutations.resolver.js';
import { ContestResolver, ListingContestResolver } from './contest.resolver.js';
import { SessionProtocolResolver } from '../protocol/session-protocol.resolver.js';
import { SessionBidderResolver, SessionBiddersResolver } from './session-bidder.resolver.js';

/** Sign-ups and results over GraphQL. */
export const bidderResolvers = [BidderLoader, BidderMutations, ContestResolver, ListingContestResolver, SessionBidderResolver, SessionBiddersResolver, SessionProtocolResolver];
