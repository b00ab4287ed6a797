import { Injectable } from '@nestjs/common';
import { enterVerified, verifiedCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { addRight } from '../data/queries/add-right.js';
import { storeStandings } from '../data/queries/standing-store.js';
import { faultCodes, registryRefusals } from '../rules/index.js';
import { readRegistration } from './read-registration.js';
import type { RegistrationInput } from './read-registration.js';

/** Every reason for which {@link RegisterRight} refuses. */
export const registerRightCodes = [
  ...verifiedCodes,
  ...faultCodes(),
  'RIGHT_ALREADY_REGISTERED',
  'RIGHT_TITLE_REQUIRED',
  'RIGHT_TEXT_TOO_LONG',
  'RIGHT_OWNERS_REQUIRED',
  'RIGHT_OWNER_NAME_INVALID',
  'RIGHT_OWNER_TWICE',
  'RIGHT_TOO_MANY_CLASSIFICATIONS',
  'CLASSIFICATION_SCHEME_UNKNOWN',
];

/** Enters a right in the register by hand. It makes nobody an owner: the claim does, which the centre confirms. */
@Injectable()
export class RegisterRight {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the id of the new right
   * @throws Refusal one of {@link registerRightCodes}
   */
  async run(caller: Caller, input: RegistrationInput): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterVerified(tx, caller, 'registry.right.register');
      const { number, ...facts } = readRegistration(input, chinaDate(tx.now));
      const [organisation] = await tx.query<{ demonstration: boolean }>('SELECT demonstration FROM identity.organisation WHERE id = $1', [organisationId]);
      const id = await addRight(tx, {
        ...facts,
        kind: number.kind,
        number: number.canonical,
        displayNumber: number.display,
        office: number.office,
        demonstration: organisation?.demonstration ?? false,
      });
      if (id === undefined) {
        const [known] = await tx.query<{ number: string; title: string }>(
          'SELECT display_number AS number, title FROM registry.ip_right WHERE kind = $1 AND number = $2',
          [number.kind, number.canonical],
        );
        throw registryRefusals.refuse('RIGHT_ALREADY_REGISTERED', {
          path: ['input', 'number'],
          params: { number: known?.number ?? number.display, title: known?.title ?? '' },
        });
      }
      await storeStandings(tx, [id]);
      await tx.audit({ action: 'right.register', subjectType: 'Right', subjectId: id, detail: { kind: number.kind, number: number.canonical } });
      await tx.emit({ topic: 'registry.right-changed', payload: { rightIds: [id] } });
      return id;
    });
  }
}
