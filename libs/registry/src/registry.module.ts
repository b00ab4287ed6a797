import { Module } from '@nestjs/common';
import { CancelImport } from './actions/cancel-import.js';
import { ClaimRight } from './actions/claim-right.js';
import { ConfirmClaim } from './actions/confirm-claim.js';
import { FollowStandings } from './actions/follow-standings.js';
import { RefuseClaim } from './actions/refuse-claim.js';
import { RegisterRight } from './actions/register-right.js';
import { ResumeImports } from './actions/resume-imports.js';
import { RunImport } from './actions/run-import.js';
import { ShareProofs } from './actions/share-proofs.js';
import { StartImport } from './actions/start-import.js';
import { WithdrawClaim } from './actions/withdraw-claim.js';

const actions = [CancelImport, ClaimRight, ConfirmClaim, FollowStandings, RefuseClaim, RegisterRight, StartImport, WithdrawClaim];

/** Rights, claims and imports without their GraphQL: what the worker needs. */
@Module({
  providers: [...actions, ResumeImports, RunImport, ShareProofs],
  exports: actions,
})
export class RegistryModule {}
