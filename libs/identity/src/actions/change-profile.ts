import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { OrganisationEntity } from '../data/organisation.entity.js';
import { identityIsOpen, identityRefusals, normaliseOrganisationName } from '../rules/index.js';
import type { OrganisationNature } from '../rules/index.js';
import { demandNature, isNatureChanged } from './demand-nature.js';
import { lockOwnOrganisation } from './lock-own-organisation.js';
import { organisationTexts } from './organisation-texts.js';
import { readName, readOptional } from './read-text.js';
import { readUscc } from './read-uscc.js';
import { refuseTakenUscc } from './refuse-taken-uscc.js';

/** What changes; what is undefined stays. */
export interface ChangeProfileInput {
  readonly organisationId: string;
  readonly nameEn?: string | null | undefined;
  readonly district?: string | null | undefined;
  /** Only before the verification. */
  readonly name?: string | undefined;
  /** Only before the verification. */
  readonly uscc?: string | undefined;
  readonly usccConfirmed: boolean;
  /** Only before the verification. */
  readonly nature?: Partial<OrganisationNature> | undefined;
}

/** Changes what an organisation says of itself. */
@Injectable()
export class ChangeProfile {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal NOT_FOUND, ROLE_INSUFFICIENT, IDENTITY_FIXED, NAME_INVALID, INPUT_INVALID, USCC_INVALID, USCC_DOUBTFUL, USCC_TAKEN */
  async run(caller: Caller, input: ChangeProfileInput): Promise<void> {
    const { organisationId } = input;
    const changes: Partial<OrganisationEntity> = {
      ...(input.nameEn === undefined ? {} : { nameEn: readOptional(input.nameEn, organisationTexts.nameEn, ['input', 'nameEn']) }),
      ...(input.district === undefined ? {} : { district: readOptional(input.district, organisationTexts.district, ['input', 'district']) }),
      ...(input.name === undefined ? {} : { name: readName(normaliseOrganisationName(input.name), organisationTexts.name, ['input', 'name'], 2) }),
      ...(input.uscc === undefined ? {} : { uscc: readUscc(input.uscc, input.usccConfirmed, caller.locale, ['input', 'uscc']) }),
    };
    const stated = input.nature ?? {};
    await this.transactor.run(actorOf(caller), async (tx) => {
      const { organisation } = await lockOwnOrganisation(tx, caller, organisationId, 'identity.organisation.manage', ['input', 'organisationId']);
      const { name = organisation.name, uscc = organisation.uscc } = changes;
      if ((name !== organisation.name || uscc !== organisation.uscc) && !identityIsOpen(organisation.verification)) {
        throw identityRefusals.refuse('IDENTITY_FIXED', { path: ['input', name === organisation.name ? 'uscc' : 'name'] });
      }
      if (isNatureChanged(organisation, stated)) {
        if (!identityIsOpen(organisation.verification)) throw identityRefusals.refuse('IDENTITY_FIXED', { path: ['input', 'registeredIn'] });
        const { stateOwned, registeredIn, foreignControlled } = demandNature({ ...organisation, ...stated });
        Object.assign(changes, { stateOwned, registeredIn, foreignControlled });
      }
      if (uscc !== organisation.uscc) await refuseTakenUscc(tx, uscc, ['input', 'uscc']);
      if (Object.keys(changes).length === 0) return;
      await tx.manager.update(OrganisationEntity, { id: organisationId }, changes);
      await tx.audit({ action: 'organisation.change-profile', subjectType: 'Organisation', subjectId: organisationId, detail: { fields: Object.keys(changes) } });
      await tx.emit({ topic: 'identity.organisation-changed', payload: { organisationId } });
    });
  }
}
