import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who keeps a key to sealed bids. */
@Entity({ schema: 'bidding', name: 'keeper' })
@Check('keeper_name', `length(name) BETWEEN 1 AND 100`)
@Unique('keeper_public_key', ['publicKey'])
@Index('keeper_of_person', ['personId'], { unique: true, where: `retired_at IS NULL` })
export class KeeperEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'keeper_pkey' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'public_key' })
  publicKey!: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
