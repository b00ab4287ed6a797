import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { OrganisationEntity } from '../data/organisation.entity.js';
import { identityNotices, identityRefusals, verificationStates } from '../rules/index.js';
import { lockOwnOrganisation } from './lock-own-organisation.js';
import { notify } from './notify.js';
import { organisationTexts } from './organisation-texts.js';
import { readOptional } from './read-text.js';
import { asTakenUscc } from './refuse-taken-uscc.js';

/** Asks the centre to verify an organisation. */
@Injectable()
export class SubmitVerification {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal NOT_FOUND, ROLE_INSUFFICIENT, STATE_CHANGED, USCC_TAKEN, INPUT_INVALID */
  async run(caller: Caller, input: { readonly organisationId: string; readonly note?: string | null | undefined }): Promise<void> {
    const { organisationId } = input;
    const verificationNote = readOptional(input.note, organisationTexts.note, ['input', 'note']);
    const path = ['input', 'organisationId'];
    try {
      await this.transactor.run(actorOf(caller), async (tx) => {
        const { organisation } = await lockOwnOrganisation(tx, caller, organisationId, 'identity.organisation.manage', path);
        const verification = verificationStates.next(organisation.verification, 'SUBMIT', {
          decidesOnOthers: () => identityRefusals.refuse('OWN_ORGANISATION'),
        });
        await tx.manager.update(OrganisationEntity, { id: organisationId }, { verification, verificationNote, submittedAt: tx.now });
        await tx.audit({ action: 'organisation.submit-verification', subjectType: 'Organisation', subjectId: organisationId });
        await notify(tx, {
          centre: true,
          permission: 'identity.organisation.verify',
          kind: identityNotices['identity.verification-submitted'],
          params: { organisation: organisation.name },
          link: '/review/organisations',
        });
      });
    } catch (failure) {
      throw asTakenUscc(failure, path);
    }
  }
}
