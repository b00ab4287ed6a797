import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { IpRightEntity } from './ip-right.entity.js';

/** An organisation's claim that a right is its own. One per right and organisation is open at a time. */
@Entity({ schema: 'registry', name: 'right_claim' })
@Unique('right_claim_reference', ['reference'])
@Check('right_claim_basis', `basis IN ('OWNER_NAME_MATCH', 'PROOF')`)
@Check('right_claim_state', `state IN ('SUBMITTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')`)
@Check('right_claim_decided', `(state = 'SUBMITTED') = (decided_at IS NULL)`)
@Index('right_claim_open', { synchronize: false })
@Index('right_claim_queue', { synchronize: false })
@Index('right_claim_right_id', ['rightId', 'submittedAt'])
@Index('right_claim_organisation_id', ['organisationId', 'submittedAt'])
export class RightClaimEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'right_claim_pkey' })
  id!: string;

  /** RC-2026-000123 */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'right_id' })
  @ForeignKey(() => IpRightEntity, { name: 'right_claim_right' })
  rightId!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'right_claim_organisation' })
  organisationId!: string;

  @Column('text')
  basis!: 'OWNER_NAME_MATCH' | 'PROOF';

  /** The owner's name in the record that the claimant says it is. */
  @Column('text', { name: 'owner_name', nullable: true })
  ownerName!: string | null;

  @Column('text', { nullable: true })
  statement!: string | null;

  @Column('uuid', { name: 'proof_file_ids', array: true, default: () => `'{}'` })
  proofFileIds!: string[];

  @Column('text')
  state!: 'SUBMITTED' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN';

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column('uuid', { name: 'submitted_by' })
  submittedBy!: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('boolean', { default: false })
  demonstration!: boolean;
}
