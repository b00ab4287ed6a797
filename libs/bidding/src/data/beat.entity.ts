import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** When the service that takes bids was last alive. */
@Entity({ schema: 'bidding', name: 'beat' })
@Check('beat_single', `single`)
export class BeatEntity {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'beat_pkey', default: true })
  single!: boolean;

  @Column('timestamptz')
  at!: Date;
}
