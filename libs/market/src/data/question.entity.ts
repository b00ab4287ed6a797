import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ParticipantEntity } from './participant.entity.js';

/** A question of a buyer to the seller, with its answer. */
@Entity({ schema: 'market', name: 'question' })
@ForeignKey(() => ParticipantEntity, ['listingId', 'organisationId'], ['listingId', 'organisationId'], { name: 'question_participant', onDelete: 'CASCADE' })
@Index('question_of_listing', ['listingId', 'askedAt', 'id'])
@Index('question_open', ['listingId'], { where: 'answered_at IS NULL' })
@Check('question_text', 'length(text) BETWEEN 1 AND 1000')
@Check('question_answer', 'length(answer) BETWEEN 1 AND 2000')
@Check('question_answered', '(answer IS NULL) = (answered_at IS NULL) AND (answer IS NOT NULL OR NOT public)')
export class QuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_pkey' })
  id!: string;

  @Column('uuid', { name: 'listing_id' })
  listingId!: string;

  /** Who asked. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** Whether everybody who sees the listing may read it. */
  @Column('boolean', { default: false })
  public!: boolean;
}
