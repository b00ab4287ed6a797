import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@haihe/identity';
import { PaymentsGraphqlModule } from '@haihe/payments';
import { RegistryGraphqlModule } from '@haihe/registry';
import { contractResolvers } from './graphql/contract/contract-resolvers.js';
import { DealLoader } from './graphql/deal.loader.js';
import { DealResolver } from './graphql/deal.resolver.js';
import { FavouriteResolver } from './graphql/favourite.resolver.js';
import { ListingMutations } from './graphql/listing-mutations.resolver.js';
import { ListingQueries } from './graphql/listing-queries.resolver.js';
import { ListingLoader } from './graphql/listing.loader.js';
import { ListingResolver } from './graphql/listing.resolver.js';
import { OfferMutations } from './graphql/offer-mutations.resolver.js';
import { OfferLoader } from './graphql/offer.loader.js';
import { OfferResolver } from './graphql/offer.resolver.js';
import { QuestionLoader } from './graphql/question.loader.js';
import { QuestionResolver } from './graphql/question.resolver.js';
import { ReviewCountsResolver } from './graphql/review-counts.resolver.js';
import { ReviewMutations } from './graphql/review-mutations.resolver.js';
import { RightListingResolver } from './graphql/right-listing.resolver.js';
import { SavedSearchResolver } from './graphql/saved-search.resolver.js';
import { SearchResolver } from './graphql/search.resolver.js';
import { settlementResolvers } from './graphql/settlement/settlement-resolvers.js';
import { MarketModule } from './market.module.js';
import { ListingSearchService } from './search/listing-search.service.js';

/** Listings, search, offers and deals over GraphQL. */
@Module({
  imports: [IdentityGraphqlModule, RegistryGraphqlModule, PaymentsGraphqlModule, MarketModule],
  providers: [
    DealLoader, DealResolver, FavouriteResolver, ListingLoader, ListingMutations, ListingQueries, ListingResolver, ListingSearchService, OfferLoader,
    OfferMutations, OfferResolver, QuestionLoader, QuestionResolver, ReviewCountsResolver, ReviewMutations, RightListingResolver, SavedSearchResolver, SearchResolver,
    ...contractResolvers,
    ...settlementResolvers,
  ],
  exports: [DealLoader, ListingLoader],
})
export class MarketGraphqlModule {}
