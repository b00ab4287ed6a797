import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { organisationAggregate } from '../data/aggregates.js';
import { MembershipEntity } from '../data/membership.entity.js';
import { OrganisationEntity } from '../data/organisation.entity.js';
import { identityNotices, identityRefusals, verificationStates } from '../rules/index.js';
import type { VerificationState } from '../rules/index.js';
import { personOf } from './caller-person.js';
import { notify } from './notify.js';
import { organisationTexts } from './organisation-texts.js';
import { readOptional } from './read-text.js';
import { requirePermission } from './require-permission.js';

/** What follows a decision: the notice to the organisation and the event for other areas. */
const consequences = {
  VERIFIED: { kind: identityNotices['identity.verification-approved'], topic: 'identity.organisation-verified' },
  RETURNED: { kind: identityNotices['identity.verification-returned'], topic: 'identity.organisation-returned' },
  SUSPENDED: { kind: identityNotices['identity.verification-suspended'], topic: 'identity.organisation-suspended' },
} as const;

/** The centre's word on an organisation: verified, or returned or suspended with a reason. */
@Injectable()
export class DecideVerification {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Approving verifies one that is pending or suspended. Refusing returns one that is pending and suspends one that is
   * verified.
   *
   * @throws Refusal NOT_FOUND, ROLE_INSUFFICIENT, REASON_REQUIRED, OWN_ORGANISATION, STATE_CHANGED, INPUT_INVALID
   */
  async run(caller: Caller, input: { readonly organisationId: string; readonly approve: boolean; readonly reason?: string | null | undefined }): Promise<void> {
    const { organisationId, approve } = input;
    const reason = readOptional(input.reason, organisationTexts.note, ['input', 'reason']);
    if (!approve && reason === null) throw identityRefusals.refuse('REASON_REQUIRED', { path: ['input', 'reason'] });
    const path = ['input', 'organisationId'];
    await this.transactor.run(actorOf(caller), async (tx) => {
      await tx.lock(organisationAggregate, [organisationId]);
      await requirePermission(tx, caller, 'identity.organisation.verify');
      const organisation = await tx.manager.findOneBy(OrganisationEntity, { id: organisationId });
      if (!organisation) throw commonRefusals.refuse('NOT_FOUND', { path });
      const isMember = await tx.manager.existsBy(MembershipEntity, { organisationId, personId: personOf(caller).id });
      const verification = verificationStates.next(organisation.verification, approve ? 'APPROVE' : 'REFUSE', {
        decidesOnOthers: !isMember || identityRefusals.refuse('OWN_ORGANISATION', { path }),
      });
      await tx.manager.update(OrganisationEntity, { id: organisationId }, { verification, verificationNote: reason });
      await tx.audit({
        action: 'organisation.decide-verification',
        subjectType: 'Organisation',
        subjectId: organisationId,
        reason: reason ?? undefined,
        detail: { from: organisation.verification, to: verification },
      });
      await follow(tx, organisation, verification, reason ?? '');
    });
  }
}

async function follow(tx: Tx, organisation: OrganisationEntity, to: VerificationState, reason: string): Promise<void> {
  if (to === 'UNVERIFIED' || to === 'PENDING') return;
  const { kind, topic } = consequences[to];
  await tx.emit({ topic, payload: { organisationId: organisation.id } });
  await notify(tx, { organisationId: organisation.id, kind, params: { organisation: organisation.name, reason }, link: '/organisation' });
}
