import { AccessCheck, platformSchema } from '@haihe/platform';
import { openTestService } from '@haihe/platform/testing';
import type { TestService } from '@haihe/platform/testing';
import { identitySchema } from './data/identity-schema.js';
import { IdentityGraphqlModule } from './identity-graphql.module.js';

describe('identity in a service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService({ areas: [platformSchema, identitySchema], imports: [IdentityGraphqlModule] });
  });
  afterAll(() => service.close());

  it('declares who may call what', () => {
    const declared = service.app.get(AccessCheck).list().filter(({ access }) => access.to !== 'as-parent');
    const lines = declared.map(({ name, access }) => `${name}: ${access.to === 'permission' ? access.permission : access.to}`);
    expect(lines.filter((line) => /^(Query|Mutation)\./.test(line))).toEqual([
      'Mutation.actFor: signed-in',
      'Mutation.memberChangeRole: identity.member.manage',
      'Mutation.memberInvite: identity.member.manage',
      'Mutation.memberRemove: signed-in',
      'Mutation.noticesMarkRead: signed-in',
      'Mutation.organisationChangeProfile: identity.organisation.manage',
      'Mutation.organisationDecideVerification: identity.organisation.verify',
      'Mutation.organisationRegister: signed-in',
      'Mutation.organisationSubmitVerification: identity.organisation.manage',
      'Mutation.personPasswordChange: signed-in',
      'Mutation.signIn: everyone',
      'Mutation.signOut: everyone',
      'Mutation.signUp: everyone',
      'Query.demonstrationAccounts: everyone',
      'Query.node: everyone',
      'Query.notices: signed-in',
      'Query.organisation: everyone',
      'Query.organisationsToVerify: identity.organisation.verify',
      'Query.usccCheck: everyone',
      'Query.viewer: everyone',
    ]);
  });
});
