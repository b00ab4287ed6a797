import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the standings follow the register: every change up to this moment is in them. One row. */
@Entity({ schema: 'registry', name: 'standing_progress' })
@Check('standing_progress_one', 'one')
export class StandingProgressEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'standing_progress_pkey' })
  one!: boolean;

  @Column('timestamptz', { name: 'up_to' })
  upTo!: Date;
}
