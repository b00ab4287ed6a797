import { identityRefusals, notify } from '@haihe/identity';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import type { RightClaimRow } from '../data/queries/right-claims.js';
import { claimStates } from '../rules/index.js';
import type { ClaimCommand, ClaimState } from '../rules/index.js';
import { links } from './links.js';
import { registryNotices } from './registry-notices.js';

/** A decision of the centre. */
export interface ClaimDecision {
  readonly command: Extract<ClaimCommand, 'CONFIRM' | 'REFUSE'>;
  readonly reason: string | null;
  /** Title of the right, for the notice. */
  readonly rightTitle: string;
}

/**
 * Writes the centre's decision on a claim that is locked: state, audit trail, notice to the claimant, event.
 *
 * @throws Refusal OWN_ORGANISATION when the reviewer belongs to the claimant; STATE_CHANGED when it is decided already
 */
export async function decideClaim(tx: Tx, caller: Caller, claim: RightClaimRow, { command, reason, rightTitle }: ClaimDecision): Promise<void> {
  const personId = caller.person?.id ?? null;
  const [membership] = await tx.query('SELECT 1 FROM identity.membership WHERE organisation_id = $1 AND person_id = $2', [claim.organisationId, personId]);
  const state: ClaimState = claimStates.next(claim.state, command, {
    operatorDecides: membership === undefined || identityRefusals.refuse('OWN_ORGANISATION', { path: ['input', 'claimId'] }),
    claimantActs: commonRefusals.refuse('NOT_FOUND'),
  });
  await tx.query('UPDATE registry.right_claim SET state = $2, decision_reason = $3, decided_by = $4, decided_at = $5 WHERE id = $1', [
    claim.id,
    state,
    reason,
    personId,
    tx.now,
  ]);
  await tx.audit({
    action: state === 'CONFIRMED' ? 'claim.confirm' : 'claim.refuse',
    subjectType: 'RightClaim',
    subjectId: claim.id,
    reason: reason ?? undefined,
    detail: { rightId: claim.rightId, organisationId: claim.organisationId, basis: claim.basis },
  });
  await notify(tx, {
    organisationId: claim.organisationId,
    permission: 'registry.right.claim',
    kind: registryNotices[state === 'CONFIRMED' ? 'registry.claim-confirmed' : 'registry.claim-refused'],
    params: { right: rightTitle, reference: claim.reference, reason: reason ?? '' },
    link: links.right(claim.rightId),
  });
  await tx.emit({ topic: 'registry.claim-decided', payload: { claimId: claim.id, rightId: claim.rightId, organisationId: claim.organisationId, state } });
}
