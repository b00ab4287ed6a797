import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { closedKinds, domesticNature, identityRefusals, normaliseOrganisationName } from '../rules/index.js';
import type { OrganisationKind, OrganisationNature } from '../rules/index.js';
import { addMember } from './add-member.js';
import { beginActing } from './begin-acting.js';
import { personOf } from './caller-person.js';
import { createOrganisation } from './create-organisation.js';
import { demandNature } from './demand-nature.js';
import { organisationTexts } from './organisation-texts.js';
import { readName, readOptional } from './read-text.js';
import { readUscc } from './read-uscc.js';
import { refuseTakenUscc } from './refuse-taken-uscc.js';

/** More than anybody needs, fewer than somebody who wants to fill the register. */
const UNVERIFIED_MAXIMUM = 5;

/** What an organisation says of itself. */
export interface RegisterOrganisationInput {
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  readonly kind: OrganisationKind;
  readonly uscc: string;
  /** The person looked again at a code that seemed doubtful. */
  readonly usccConfirmed: boolean;
  readonly district?: string | null | undefined;
  /** Private, of the mainland and under nobody's control from outside, unless it says otherwise. */
  readonly nature?: OrganisationNature | undefined;
}

/** Enters an organisation, not yet verified; the caller becomes its owner and acts for it. */
@Injectable()
export class RegisterOrganisation {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the organisation's id
   * @throws Refusal NAME_INVALID, INPUT_INVALID, KIND_NOT_OPEN, USCC_INVALID, USCC_DOUBTFUL, USCC_TAKEN, TOO_MANY_UNVERIFIED
   */
  async run(caller: Caller, input: RegisterOrganisationInput): Promise<string> {
    const { id: personId } = personOf(caller);
    const { kind } = input;
    if (closedKinds.has(kind)) throw identityRefusals.refuse('KIND_NOT_OPEN', { path: ['input', 'kind'] });
    const usccPath = ['input', 'uscc'];
    const facts = {
      kind,
      name: readName(normaliseOrganisationName(input.name), organisationTexts.name, ['input', 'name'], 2),
      nameEn: readOptional(input.nameEn, organisationTexts.nameEn, ['input', 'nameEn']),
      district: readOptional(input.district, organisationTexts.district, ['input', 'district']),
      nature: demandNature(input.nature ?? domesticNature),
      uscc: readUscc(input.uscc, input.usccConfirmed, caller.locale, usccPath),
    };
    return this.transactor.run(actorOf(caller), async (tx) => {
      // The person's row is the lock under which his organisations are counted.
      await tx.query('SELECT id FROM identity.person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
      const unverified = await tx.query(
        `SELECT 1 FROM identity.membership m JOIN identity.organisation o ON o.id = m.organisation_id
          WHERE m.person_id = $1 AND m.role = 'OWNER' AND o.verification IN ('UNVERIFIED', 'RETURNED')`,
        [personId],
      );
      if (unverified.length >= UNVERIFIED_MAXIMUM) {
        throw identityRefusals.refuse('TOO_MANY_UNVERIFIED', { params: { maximum: UNVERIFIED_MAXIMUM } });
      }
      await refuseTakenUscc(tx, facts.uscc, usccPath);
      const organisationId = await createOrganisation(tx, facts);
      const membershipId = await addMember(tx, { personId, organisationId, role: 'OWNER' });
      await beginActing(tx, caller, membershipId);
      return organisationId;
    });
  }
}
