import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RightStatus } from '../rules/index.js';
import { IpRightEntity } from './ip-right.entity.js';

/**
 * Status, tradability and next annuity of a right as they were last derived, so that lists can be narrowed by them. Never the truth:
 * whoever shows or checks a right derives them anew (decision 0003).
 */
@Entity({ schema: 'registry', name: 'right_standing' })
@Index('right_standing_status', ['status', 'rightId'])
@Index('right_standing_review', ['reviewOn'])
@Index('right_standing_annuity', ['nextAnnuityOn'], { where: 'next_annuity_on IS NOT NULL' })
export class RightStandingEntity {
  @PrimaryColumn('uuid', { name: 'right_id', primaryKeyConstraintName: 'right_standing_pkey' })
  @ForeignKey(() => IpRightEntity, { name: 'right_standing_right', onDelete: 'CASCADE' })
  rightId!: string;

  @Column('text')
  status!: RightStatus;

  @Column('boolean')
  tradable!: boolean;

  /** First day on which the calendar alone may have changed it. */
  @Column('date', { name: 'review_on' })
  reviewOn!: string;

  /** When the next annuity falls due, or fell due and may still be paid late. */
  @Column('date', { name: 'next_annuity_on', nullable: true })
  nextAnnuityOn!: string | null;

  @Column('timestamptz', { name: 'derived_at' })
  derivedAt!: Date;
}
