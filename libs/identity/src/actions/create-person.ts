import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import { CredentialEntity } from '../data/credential.entity.js';
import { PersonEntity } from '../data/person.entity.js';

/** A person to be. */
export interface NewPerson {
  readonly name: string;
  /** Normalised. */
  readonly email: string;
  readonly locale: Locale;
  /** From `hashPassword`, made before the transaction. */
  readonly passwordHash: string;
  readonly demonstration?: boolean;
}

/**
 * Writes a person with a password. Checks nothing but what the database checks: for `SignUp` and for seeding.
 *
 * @returns the person's id
 * @throws a violation of `person_email` when the address is taken
 */
export async function createPerson(tx: Tx, person: NewPerson): Promise<string> {
  const id = newId();
  const { name, email, locale, passwordHash, demonstration = false } = person;
  await tx.manager.insert(PersonEntity, { id, name, email, locale, demonstration, createdAt: tx.now });
  await tx.manager.insert(CredentialEntity, { personId: id, passwordHash, changedAt: tx.now });
  await tx.audit({ action: 'person.create', subjectType: 'Person', subjectId: id });
  return id;
}
