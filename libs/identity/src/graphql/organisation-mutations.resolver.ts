import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, forgetLoaded, idOf, mutationPayload, SignedIn } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { ChangeProfile } from '../actions/change-profile.js';
import { DecideVerification } from '../actions/decide-verification.js';
import { RegisterOrganisation } from '../actions/register-organisation.js';
import { SubmitVerification } from '../actions/submit-verification.js';
import { domesticNature } from '../rules/index.js';
import type { OrganisationNature } from '../rules/index.js';
import { OrganisationLoader } from './organisation.loader.js';
import {
  OrganisationChangeProfileInput,
  OrganisationDecideVerificationInput,
  OrganisationRegisterInput,
  OrganisationSubmitVerificationInput,
} from './organisation.inputs.js';
import { OrganisationObject } from './organisation.object.js';
import { SessionCookie } from './session-cookie.js';

interface WithOrganisation {
  readonly organisation: OrganisationObject;
}
const field = { organisation: { type: () => OrganisationObject, description: 'The organisation as it is now.' } } as const;
const usccCodes = ['USCC_INVALID', 'USCC_DOUBTFUL', 'USCC_TAKEN'];

const register = mutationPayload<WithOrganisation>('OrganisationRegister', field, [...usccCodes, 'NAME_INVALID', 'INPUT_INVALID', 'KIND_NOT_OPEN', 'TOO_MANY_UNVERIFIED']);
const changeProfile = mutationPayload<WithOrganisation>('OrganisationChangeProfile', field, [...usccCodes, 'NAME_INVALID', 'INPUT_INVALID', 'NOT_FOUND', 'ROLE_INSUFFICIENT', 'IDENTITY_FIXED']);
const submit = mutationPayload<WithOrganisation>('OrganisationSubmitVerification', field, ['NOT_FOUND', 'ROLE_INSUFFICIENT', 'STATE_CHANGED', 'USCC_TAKEN', 'INPUT_INVALID']);
const decide = mutationPayload<WithOrganisation>('OrganisationDecideVerification', field, ['NOT_FOUND', 'ROLE_INSUFFICIENT', 'STATE_CHANGED', 'REASON_REQUIRED', 'OWN_ORGANISATION', 'INPUT_INVALID']);

const path = ['input', 'organisationId'];

/** What an input says of the nature of an organisation; what it leaves out is left out. */
function natureOf(input: Pick<OrganisationRegisterInput, 'stateOwned' | 'registeredIn' | 'foreignControlled'>): Partial<OrganisationNature> {
  const { stateOwned, registeredIn, foreignControlled } = input;
  return {
    ...(typeof stateOwned === 'boolean' ? { stateOwned } : {}),
    ...(typeof registeredIn === 'string' ? { registeredIn } : {}),
    ...(typeof foreignControlled === 'boolean' ? { foreignControlled } : {}),
  };
}

/** What is done to organisations. */
@Resolver()
export class OrganisationMutations {
  constructor(
    private readonly organisations: OrganisationLoader,
    private readonly cookie: SessionCookie,
    private readonly registering: RegisterOrganisation,
    private readonly changing: ChangeProfile,
    private readonly submitting: SubmitVerification,
    private readonly deciding: DecideVerification,
  ) {}

  @SignedIn()
  @Mutation(() => register.Payload, { description: 'Enters an organisation; the caller becomes its owner and acts for it.' })
  organisationRegister(@Args('input') input: OrganisationRegisterInput, @Context() context: RequestContext): Promise<WithOrganisation> {
    return register.answer(context.caller, async () => {
      const id = await this.registering.run(context.caller, { ...input, nature: { ...domesticNature, ...natureOf(input) } });
      await this.cookie.renew(context);
      return this.answer(context, id);
    });
  }

  @Allow('identity.organisation.manage')
  @Mutation(() => changeProfile.Payload, { description: 'Changes what the organisation says of itself.' })
  organisationChangeProfile(@Args('input') input: OrganisationChangeProfileInput, @Context() context: RequestContext): Promise<WithOrganisation> {
    return changeProfile.answer(context.caller, async () => {
      const organisationId = idOf('Organisation', input.organisationId, path);
      const { name, uscc } = input;
      await this.changing.run(context.caller, { ...input, organisationId, nature: natureOf(input), name: name ?? undefined, uscc: uscc ?? undefined });
      return this.answer(context, organisationId);
    });
  }

  @Allow('identity.organisation.manage')
  @Mutation(() => submit.Payload, { description: 'Asks the centre to verify the organisation.' })
  organisationSubmitVerification(@Args('input') input: OrganisationSubmitVerificationInput, @Context() context: RequestContext): Promise<WithOrganisation> {
    return submit.answer(context.caller, async () => {
      const organisationId = idOf('Organisation', input.organisationId, path);
      await this.submitting.run(context.caller, { ...input, organisationId });
      return this.answer(context, organisationId);
    });
  }

  @Allow('identity.organisation.verify')
  @Mutation(() => decide.Payload, { description: 'The centre verifies, returns, suspends or reinstates an organisation.' })
  organisationDecideVerification(@Args('input') input: OrganisationDecideVerificationInput, @Context() context: RequestContext): Promise<WithOrganisation> {
    return decide.answer(context.caller, async () => {
      const organisationId = idOf('Organisation', input.organisationId, path);
      await this.deciding.run(context.caller, { ...input, organisationId });
      return this.answer(context, organisationId);
    });
  }

  private async answer(context: RequestContext, id: string): Promise<WithOrganisation> {
    forgetLoaded(context);
    return { organisation: await this.organisations.existing(context, id) };
  }
}
