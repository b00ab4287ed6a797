import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { OrganisationEntity } from '../data/organisation.entity.js';
import { domesticNature } from '../rules/index.js';
import type { OrganisationKind, OrganisationNature, VerificationState } from '../rules/index.js';

/** An organisation to be. */
export interface NewOrganisation {
  /** Normalised. */
  readonly name: string;
  readonly nameEn?: string | null;
  readonly kind: OrganisationKind;
  readonly district?: string | null;
  /** Normalised unified social credit code. */
  readonly uscc: string;
  /** Domestic and private unless something else is said. */
  readonly nature?: OrganisationNature;
  /** UNVERIFIED unless a seeder says otherwise. */
  readonly verification?: VerificationState;
  /** The applicant's note or the centre's reason; RETURNED and SUSPENDED need one. */
  readonly verificationNote?: string | null;
  readonly demonstration?: boolean;
}

/**
 * Writes an organisation. Checks nothing but what the database checks: for `RegisterOrganisation` and for seeding.
 *
 * @returns the organisation's id
 * @throws a violation of `organisation_live_uscc` when the code belongs to one that is pending, verified or suspended
 */
export async function createOrganisation(tx: Tx, organisation: NewOrganisation): Promise<string> {
  const id = newId();
  const { name, kind, uscc, nameEn = null, district = null, verification = 'UNVERIFIED', verificationNote = null, demonstration = false, nature = domesticNature } = organisation;
  await tx.manager.insert(OrganisationEntity, {
    ...{ id, name, nameEn, kind, district, uscc, verification, verificationNote, demonstration },
    ...nature,
    submittedAt: verification === 'UNVERIFIED' ? null : tx.now,
    createdAt: tx.now,
  });
  await tx.audit({ action: 'organisation.create', subjectType: 'Organisation', subjectId: id, detail: { kind, verification } });
  return id;
}
