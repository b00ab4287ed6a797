import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { readRights } from '../data/queries/right-row.js';
import { registryRefusals } from '../rules/index.js';
import { decideClaim } from './decide-claim.js';
import { findClaim, lockClaim } from './lock-claim.js';

/** Every reason for which {@link RefuseClaim} refuses. */
export const refuseClaimCodes = [...memberCodes, 'NOT_FOUND', 'STATE_CHANGED', 'OWN_ORGANISATION', 'CLAIM_REASON_REQUIRED', 'CLAIM_STATEMENT_TOO_LONG'] as const;

const LONGEST_REASON = 1_000;

/** Refuses a claim with a reason; the organisation may claim again. */
@Injectable()
export class RefuseClaim {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link refuseClaimCodes} */
  async run(caller: Caller, input: { readonly claimId: string; readonly reason: string }): Promise<void> {
    const reason = input.reason.trim();
    if (reason === '') throw registryRefusals.refuse('CLAIM_REASON_REQUIRED', { path: ['input', 'reason'] });
    if ([...reason].length > LONGEST_REASON) throw registryRefusals.refuse('CLAIM_STATEMENT_TOO_LONG', { path: ['input', 'reason'], params: { most: LONGEST_REASON } });
    await this.transactor.run(actorOf(caller), async (tx) => {
      const found = await findClaim(tx, input.claimId, ['input', 'claimId']);
      const { claim } = await lockClaim(tx, found);
      await enterAsMember(tx, caller, 'registry.claim.decide');
      const rightTitle = (await readRights(tx, [claim.rightId])).get(claim.rightId)?.title ?? '';
      await decideClaim(tx, caller, claim, { command: 'REFUSE', reason, rightTitle });
    });
  }
}
