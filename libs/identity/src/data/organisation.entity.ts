import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OrganisationKind, VerificationState } from '../rules/index.js';

/** A body for which people act on the exchange. */
@Entity({ schema: 'identity', name: 'organisation' })
@Index('organisation_live_uscc', ['uscc'], { unique: true, where: `verification IN ('PENDING', 'VERIFIED', 'SUSPENDED')` })
@Index('organisation_to_verify', ['submittedAt', 'id'], { where: `verification = 'PENDING'` })
@Check('organisation_name_length', 'length(name) BETWEEN 2 AND 120')
@Check('organisation_name_en_length', 'length(name_en) BETWEEN 1 AND 200')
@Check('organisation_district_length', 'length(district) BETWEEN 1 AND 40')
@Check('organisation_kind', `kind IN ('ENTERPRISE', 'UNIVERSITY', 'BANK', 'APPRAISER', 'GUARANTOR', 'INSURER', 'AGENCY', 'OPERATING_INSTITUTION', 'OPERATOR', 'SUPERVISOR')`)
@Check('organisation_uscc', `uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'`)
@Check('organisation_registered_in', `registered_in ~ '^[A-Z]{2}$'`)
@Check('organisation_verification', `verification IN ('UNVERIFIED', 'PENDING', 'VERIFIED', 'RETURNED', 'SUSPENDED')`)
@Check('organisation_submitted', `(verification = 'PENDING') <= (submitted_at IS NOT NULL)`)
@Check('organisation_reason', `(verification IN ('RETURNED', 'SUSPENDED')) <= (verification_note IS NOT NULL)`)
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column('text')
  kind!: OrganisationKind;

  /** Where it sits, as it says: 滨海新区. */
  @Column('text', { nullable: true })
  district!: string | null;

  /** Unified social credit code, normalised. Unique among those that the centre looks at or has known. */
  @Column('text')
  uscc!: string;

  /** Owned or controlled by the state, as it states and the centre verifies. */
  @Column('boolean', { name: 'state_owned', default: false })
  stateOwned!: boolean;

  /** Country or region of registration, ISO 3166-1 alpha-2. */
  @Column('text', { name: 'registered_in', default: 'CN' })
  registeredIn!: string;

  @Column('boolean', { name: 'foreign_controlled', default: false })
  foreignControlled!: boolean;

  @Column('text')
  verification!: VerificationState;

  /** The last word: the applicant's to the centre while pending, the centre's to the applicant afterwards. */
  @Column('text', { name: 'verification_note', nullable: true })
  verificationNote!: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('boolean')
  demonstration!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
