import { Args, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Context, idOf, mutationPayload, Public, SignedIn } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { ActFor } from '../actions/act-for.js';
import { ChangePassword } from '../actions/change-password.js';
import { SignIn } from '../actions/sign-in.js';
import { SignOut } from '../actions/sign-out.js';
import { SignUp } from '../actions/sign-up.js';
import { SessionCookie } from './session-cookie.js';
import { ActForInput, PersonPasswordChangeInput, SignInInput, SignUpInput } from './session.inputs.js';
import { viewerField } from './viewer-field.js';
import type { WithViewer } from './viewer-field.js';
import { ViewerObject } from './viewer.object.js';

const signUp = mutationPayload<WithViewer>('SignUp', viewerField, [
  'EMAIL_INVALID', 'EMAIL_TAKEN', 'NAME_INVALID', 'PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG', 'PASSWORD_COMMON', 'PASSWORD_CONTAINS_EMAIL', 'TOO_MANY_ATTEMPTS',
]);
const signIn = mutationPayload<WithViewer>('SignIn', viewerField, ['SIGN_IN_FAILED', 'TOO_MANY_ATTEMPTS']);
// It always succeeds; an enum needs a value.
const signOut = mutationPayload<{ signedOut: boolean }>('SignOut', { signedOut: { type: () => Boolean, description: 'Always true: nobody is signed in now.' } }, ['NOT_FOUND']);
const actFor = mutationPayload<WithViewer>('ActFor', viewerField, ['NOT_FOUND']);

interface WithEndedSessions extends WithViewer {
  readonly endedSessions: number;
}
const changePassword = mutationPayload<WithEndedSessions>(
  'PersonPasswordChange',
  { ...viewerField, endedSessions: { type: () => Int, description: 'How many other sessions of the person ended with it.' } },
  ['PASSWORD_WRONG', 'PASSWORD_UNCHANGED', 'PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG', 'PASSWORD_COMMON', 'PASSWORD_CONTAINS_EMAIL', 'DEMONSTRATION_ACCOUNT', 'SESSION_ENDED', 'TOO_MANY_ATTEMPTS'],
);

/** Accounts and sessions. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly signingUp: SignUp,
    private readonly signingIn: SignIn,
    private readonly signingOut: SignOut,
    private readonly acting: ActFor,
    private readonly changingPassword: ChangePassword,
  ) {}

  @Public()
  @Mutation(() => signUp.Payload, { description: 'Opens an account and signs in.' })
  signUp(@Args('input') input: SignUpInput, @Context() context: RequestContext): Promise<WithViewer> {
    return signUp.answer(context.caller, async () => {
      const locale = input.locale === 'en' ? 'en' : 'zh-CN';
      await this.cookie.set(context, await this.signingUp.run(context.caller, { ...input, locale }));
      return { viewer: ViewerObject.of(context.caller) };
    });
  }

  @Public()
  @Mutation(() => signIn.Payload, { description: 'Signs in; the session begins with the organisation that was chosen last.' })
  signIn(@Args('input') input: SignInInput, @Context() context: RequestContext): Promise<WithViewer> {
    return signIn.answer(context.caller, async () => {
      await this.cookie.set(context, await this.signingIn.run(context.caller, input));
      return { viewer: ViewerObject.of(context.caller) };
    });
  }

  @Public()
  @Mutation(() => signOut.Payload, { description: 'Signs out.' })
  signOut(@Context() context: RequestContext): Promise<{ signedOut: boolean }> {
    return signOut.answer(context.caller, async () => {
      await this.signingOut.run(context.caller);
      await this.cookie.clear(context);
      return { signedOut: true };
    });
  }

  @SignedIn()
  @Mutation(() => actFor.Payload, { description: 'Chooses for which organisation the session acts.' })
  actFor(@Args('input') input: ActForInput, @Context() context: RequestContext): Promise<WithViewer> {
    return actFor.answer(context.caller, async () => {
      await this.acting.run(context.caller, idOf('Organisation', input.organisationId, ['input', 'organisationId']));
      await this.cookie.renew(context);
      return { viewer: ViewerObject.of(context.caller) };
    });
  }

  @SignedIn()
  @Mutation(() => changePassword.Payload, { description: 'Changes the password of whoever is signed in; every other session of the person ends.' })
  personPasswordChange(@Args('input') input: PersonPasswordChangeInput, @Context() context: RequestContext): Promise<WithEndedSessions> {
    return changePassword.answer(context.caller, async () => {
      const { token, endedSessions } = await this.changingPassword.run(context.caller, input);
      await this.cookie.set(context, token);
      return { viewer: ViewerObject.of(context.caller), endedSessions };
    });
  }
}
