import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which nobody took bids. */
@Entity({ schema: 'bidding', name: 'outage' })
@Check('outage_span', `to_at > from_at`)
export class OutageEntity {
  @PrimaryColumn('timestamptz', { name: 'from_at', primaryKeyConstraintName: 'outage_pkey' })
  fromAt!: Date;

  @Column('timestamptz', { name: 'to_at' })
  toAt!: Date;
}
