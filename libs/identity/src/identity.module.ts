import { Module } from '@nestjs/common';
import { CALLER_SOURCE } from '@haihe/platform';
import { ActFor } from './actions/act-for.js';
import { AttemptLimits } from './actions/attempt-limits.js';
import { ChangeMemberRole } from './actions/change-member-role.js';
import { ChangePassword } from './actions/change-password.js';
import { ChangeProfile } from './actions/change-profile.js';
import { ConfirmPassword } from './actions/confirm-password.js';
import { DecideVerification } from './actions/decide-verification.js';
import { FindCaller } from './actions/find-caller.js';
import { ForgetSessions } from './actions/forget-sessions.js';
import { InviteMember } from './actions/invite-member.js';
import { MarkNoticesRead } from './actions/mark-notices-read.js';
import { RegisterOrganisation } from './actions/register-organisation.js';
import { RemoveMember } from './actions/remove-member.js';
import { SignIn } from './actions/sign-in.js';
import { SignOut } from './actions/sign-out.js';
import { SignUp } from './actions/sign-up.js';
import { SubmitVerification } from './actions/submit-verification.js';

const actions = [
  ActFor, ChangeMemberRole, ChangePassword, ChangeProfile, ConfirmPassword, DecideVerification, FindCaller, InviteMember, MarkNoticesRead, RegisterOrganisation, RemoveMember, SignIn, SignOut,
  SignUp, SubmitVerification,
];

/** People and organisations without their GraphQL: what the worker needs. */
@Module({
  providers: [...actions, AttemptLimits, ForgetSessions, { provide: CALLER_SOURCE, useExisting: FindCaller }],
  exports: [...actions, CALLER_SOURCE],
})
export class IdentityModule {}
