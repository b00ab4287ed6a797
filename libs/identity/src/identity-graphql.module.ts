import { Module } from '@nestjs/common';
import { DemonstrationResolver } from './graphql/demonstration.resolver.js';
import { MemberMutations } from './graphql/member-mutations.resolver.js';
import { MemberLoader } from './graphql/member.loader.js';
import { MembershipResolver } from './graphql/membership.resolver.js';
import { NoticeResolver } from './graphql/notice.resolver.js';
import { OrganisationMutations } from './graphql/organisation-mutations.resolver.js';
import { OrganisationLoader } from './graphql/organisation.loader.js';
import { OrganisationResolver } from './graphql/organisation.resolver.js';
import { SessionCookie } from './graphql/session-cookie.js';
import { SessionResolver } from './graphql/session.resolver.js';
import { UsccResolver } from './graphql/uscc.resolver.js';
import { VerificationQueueResolver } from './graphql/verification-queue.resolver.js';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { IdentityModule } from './identity.module.js';

/** People and organisations over GraphQL. Import it for `OrganisationLoader`, to show organisations in other areas' fields. */
@Module({
  imports: [IdentityModule],
  providers: [
    DemonstrationResolver, MemberLoader, MemberMutations, MembershipResolver, NoticeResolver, OrganisationLoader, OrganisationMutations, OrganisationResolver,
    SessionCookie, SessionResolver, UsccResolver, VerificationQueueResolver, ViewerResolver,
  ],
  exports: [OrganisationLoader],
})
export class IdentityGraphqlModule {}
