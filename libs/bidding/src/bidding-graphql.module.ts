import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@haihe/identity';
import { MarketGraphqlModule } from '@haihe/market';
import { BiddingModule } from './bidding.module.js';
import { bidderResolvers } from './graphql/bidders/bidder-resolvers.js';
import { BidMutations } from './graphql/bids/bid-mutations.resolver.js';
import { NewsResolver } from './graphql/bids/news.resolver.js';
import { keeperResolvers } from './graphql/keepers/keeper-resolvers.js';
import { ConsoleBeatResolver } from './graphql/floor/console-beat.resolver.js';
import { LogController } from './graphql/log/log.controller.js';
import { SessionMutations } from './graphql/sessions/session-mutations.resolver.js';
import { SessionQueries } from './graphql/sessions/session-queries.resolver.js';
import { SessionLoader } from './graphql/sessions/session.loader.js';
import { SaleEventResolver, SessionResolver } from './graphql/sessions/session.resolver.js';
import { TermsResolver } from './graphql/terms/terms.resolver.js';

/** Sessions, bids and their news over GraphQL. */
@Module({
  imports: [IdentityGraphqlModule, MarketGraphqlModule, BiddingModule.forRoot({ takesBids: true })],
  controllers: [LogController],
  providers: [...bidderResolvers, ...keeperResolvers, BidMutations, ConsoleBeatResolver, NewsResolver, SaleEventResolver, SessionLoader, SessionMutations, SessionQueries, SessionResolver, TermsResolver],
  exports: [SessionLoader],
})
export class BiddingGraphqlModule {}
