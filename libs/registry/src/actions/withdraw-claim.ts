import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { claimStates } from '../rules/index.js';
import { findClaim, lockClaim } from './lock-claim.js';

/** Every reason for which {@link WithdrawClaim} refuses. */
export const withdrawClaimCodes = [...memberCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/** Takes a claim back that is not decided yet. */
@Injectable()
export class WithdrawClaim {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link withdrawClaimCodes}; another's claim is not found */
  async run(caller: Caller, input: { readonly claimId: string }): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const found = await findClaim(tx, input.claimId, ['input', 'claimId']);
      if (found.organisationId !== caller.acting?.organisationId) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'claimId'] });
      const { claim } = await lockClaim(tx, found);
      const { personId } = await enterAsMember(tx, caller, 'registry.right.claim');
      const state = claimStates.next(claim.state, 'WITHDRAW', { claimantActs: true, operatorDecides: commonRefusals.refuse('NOT_FOUND') });
      await tx.query('UPDATE registry.right_claim SET state = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [claim.id, state, personId, tx.now]);
      await tx.audit({ action: 'claim.withdraw', subjectType: 'RightClaim', subjectId: claim.id, detail: { rightId: claim.rightId } });
    });
  }
}
