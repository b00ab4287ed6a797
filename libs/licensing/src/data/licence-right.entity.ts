import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LicenceEntity } from './licence.entity.js';

/** A right that is licensed. */
@Entity({ schema: 'licensing', name: 'licence_right' })
@Index('licence_right_right_id', ['rightId'])
export class LicenceRightEntity {
  @PrimaryColumn('uuid', { name: 'licence_id', primaryKeyConstraintName: 'licence_right_pkey' })
  @ForeignKey(() => LicenceEntity, { name: 'licence_right_licence' })
  licenceId!: string;

  @PrimaryColumn('uuid', { name: 'right_id', primaryKeyConstraintName: 'licence_right_pkey' })
  @ForeignKey('IpRightEntity', { name: 'licence_right_right' })
  rightId!: string;

  @Column('smallint')
  position!: number;
}
