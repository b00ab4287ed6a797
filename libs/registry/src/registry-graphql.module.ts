import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@haihe/identity';
import { ClaimDecisions } from './graphql/claim-decisions.resolver.js';
import { ClassificationResolver } from './graphql/classification.resolver.js';
import { ImportMutations } from './graphql/import-mutations.resolver.js';
import { ImportResolver } from './graphql/import.resolver.js';
import { RightClaimLoader } from './graphql/right-claim.loader.js';
import { RightClaimResolver } from './graphql/right-claim.resolver.js';
import { RightLoaders } from './graphql/right-loaders.js';
import { RightMutations } from './graphql/right-mutations.resolver.js';
import { RightOwnerResolver } from './graphql/right-owner.resolver.js';
import { RightQueries } from './graphql/right-queries.resolver.js';
import { RightResolver } from './graphql/right.resolver.js';
import { RegistryModule } from './registry.module.js';

/** Rights, claims and imports over GraphQL. Import it for `RightLoaders`, to show rights in other areas' fields. */
@Module({
  imports: [IdentityGraphqlModule, RegistryModule],
  providers: [
    ClaimDecisions, ClassificationResolver, ImportMutations, ImportResolver, RightClaimLoader, RightClaimResolver, RightLoaders, RightMutations,
    RightOwnerResolver, RightQueries, RightResolver,
  ],
  exports: [RightLoaders],
})
export class RegistryGraphqlModule {}
